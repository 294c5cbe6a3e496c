package dev.spike.http;

import dev.spike.application.access.IssuedKey;
import dev.spike.application.access.Locksmith;
import dev.spike.domain.access.ApiKey;
import dev.spike.domain.access.ApiKeyId;
import dev.spike.http.json.KeyJson;
import io.javalin.config.RoutesConfig;

/** The keys of machines. */
final class KeyRoutes {

  private static final String ALL = "/api/admin/api-keys";
  private static final String ONE = ALL + "/{id}";

  private final Locksmith locksmith;

  KeyRoutes(Locksmith locksmith) {
    this.locksmith = locksmith;
  }

  void lay(RoutesConfig routes, Door door) {
    routes.post(ALL, door.people(this::issue));
    routes.get(
        ALL,
        door.people(
            (exchange, session) ->
                exchange.answer(
                    locksmith.list(session.person(), exchange.page()), KeyJson::write)));
    routes.get(
        ONE,
        door.people(
            (exchange, session) -> show(exchange, locksmith.get(session.person(), id(exchange)))));
    routes.patch(ONE, door.people(this::change));
    routes.delete(ONE, door.people(this::delete));
    routes.post(
        ONE + "/revoke",
        door.people(
            (exchange, session) ->
                show(exchange, locksmith.revoke(session.person(), id(exchange)))));
  }

  private void issue(Exchange exchange, Session session) {
    IssuedKey issued = locksmith.issue(session.person(), KeyJson.newKey(exchange.body()));
    exchange.answerCreated(
        ALL + "/" + issued.key().id(),
        KeyJson.write(issued.key()).put("key", issued.secret().reveal()),
        issued.key().stamp());
  }

  private void change(Exchange exchange, Session session) {
    ApiKeyId id = id(exchange);
    show(
        exchange,
        locksmith.change(
            session.person(), id, KeyJson.change(exchange.body()), exchange.expected()));
  }

  private void delete(Exchange exchange, Session session) {
    locksmith.delete(session.person(), id(exchange), exchange.expected());
    exchange.answerDeleted();
  }

  private static ApiKeyId id(Exchange exchange) {
    return exchange.id("API key", ApiKeyId::new);
  }

  private static void show(Exchange exchange, ApiKey key) {
    exchange.answer(KeyJson.write(key), key.stamp());
  }
}
