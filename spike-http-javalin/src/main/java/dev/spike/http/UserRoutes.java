package dev.spike.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.application.access.Admitted;
import dev.spike.application.access.Registrar;
import dev.spike.domain.UserId;
import dev.spike.domain.access.Password;
import dev.spike.domain.access.Person;
import dev.spike.domain.access.User;
import dev.spike.http.json.Json;
import dev.spike.http.json.UserJson;

/** The users, for Admins; and for everybody, who they are. */
final class UserRoutes {

  private static final String ALL = "/api/admin/users";
  private static final String ONE = ALL + "/{id}";

  private final Registrar registrar;

  UserRoutes(Registrar registrar) {
    this.registrar = registrar;
  }

  void lay(Ways ways) {
    ways.get("/api/auth/me", (exchange, person) -> show(exchange, registrar.self(person)));
    ways.post(ALL, this::admit);
    ways.get(
        ALL,
        (exchange, person) ->
            exchange.answer(registrar.list(person, exchange.page()), UserJson::write));
    ways.get(ONE, (exchange, person) -> show(exchange, registrar.get(person, id(exchange))));
    ways.patch(ONE, this::change);
    ways.delete(ONE, this::delete);
    ways.post(ONE + "/reset-password", this::resetPassword);
  }

  private void admit(Exchange exchange, Person person) {
    Admitted admitted = registrar.admit(person, UserJson.newUser(exchange.body()));
    ObjectNode json = UserJson.write(admitted.user());
    admitted.made().ifPresent(password -> json.put("password", password.reveal()));
    exchange.answerCreated(ALL + "/" + admitted.user().id(), json, admitted.user().stamp());
  }

  private void change(Exchange exchange, Person person) {
    UserId id = id(exchange);
    show(
        exchange,
        registrar.change(person, id, UserJson.change(exchange.body()), exchange.expected()));
  }

  private void delete(Exchange exchange, Person person) {
    registrar.delete(person, id(exchange), exchange.expected());
    exchange.answerDeleted();
  }

  private void resetPassword(Exchange exchange, Person person) {
    Password made = registrar.resetPassword(person, id(exchange));
    exchange.answer(Json.object().put("password", made.reveal()));
  }

  private static UserId id(Exchange exchange) {
    return exchange.id("user", UserId::new);
  }

  private static void show(Exchange exchange, User user) {
    exchange.answer(UserJson.write(user), user.stamp());
  }
}
