package dev.spike.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.application.access.Admitted;
import dev.spike.application.access.Registrar;
import dev.spike.domain.UserId;
import dev.spike.domain.access.Password;
import dev.spike.domain.access.User;
import dev.spike.http.json.Json;
import dev.spike.http.json.UserJson;
import io.javalin.config.RoutesConfig;

/** The users, for Admins. */
final class UserRoutes {

  private static final String ALL = "/api/admin/users";
  private static final String ONE = ALL + "/{id}";

  private final Registrar registrar;

  UserRoutes(Registrar registrar) {
    this.registrar = registrar;
  }

  void lay(RoutesConfig routes, Door door) {
    routes.post(ALL, door.people(this::admit));
    routes.get(
        ALL,
        door.people(
            (exchange, session) ->
                exchange.answer(
                    registrar.list(session.person(), exchange.page()), UserJson::write)));
    routes.get(
        ONE,
        door.people(
            (exchange, session) -> show(exchange, registrar.get(session.person(), id(exchange)))));
    routes.patch(ONE, door.people(this::change));
    routes.delete(ONE, door.people(this::delete));
    routes.post(ONE + "/reset-password", door.people(this::resetPassword));
  }

  private void admit(Exchange exchange, Session session) {
    Admitted admitted = registrar.admit(session.person(), UserJson.newUser(exchange.body()));
    ObjectNode json = UserJson.write(admitted.user());
    admitted.made().ifPresent(password -> json.put("password", password.reveal()));
    exchange.answerCreated(ALL + "/" + admitted.user().id(), json, admitted.user().stamp());
  }

  private void change(Exchange exchange, Session session) {
    UserId id = id(exchange);
    show(
        exchange,
        registrar.change(
            session.person(), id, UserJson.change(exchange.body()), exchange.expected()));
  }

  private void delete(Exchange exchange, Session session) {
    registrar.delete(session.person(), id(exchange), exchange.expected());
    exchange.answerDeleted();
  }

  private void resetPassword(Exchange exchange, Session session) {
    Password made = registrar.resetPassword(session.person(), id(exchange));
    exchange.answer(Json.object().put("password", made.reveal()));
  }

  private static UserId id(Exchange exchange) {
    return exchange.id("user", UserId::new);
  }

  private static void show(Exchange exchange, User user) {
    exchange.answer(UserJson.write(user), user.stamp());
  }
}
