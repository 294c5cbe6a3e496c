package dev.spike.http;

import dev.spike.application.access.IssuedKey;
import dev.spike.application.access.Locksmith;
import dev.spike.domain.access.ApiKey;
import dev.spike.domain.access.ApiKeyId;
import dev.spike.domain.access.Person;
import dev.spike.http.json.KeyJson;

/** The keys of machines. */
final class KeyRoutes {

  private static final String ALL = "/api/admin/api-keys";
  private static final String ONE = ALL + "/{id}";

  private final Locksmith locksmith;

  KeyRoutes(Locksmith locksmith) {
    this.locksmith = locksmith;
  }

  void lay(Ways ways) {
    ways.post(ALL, this::issue);
    ways.get(
        ALL,
        (exchange, person) ->
            exchange.answer(locksmith.list(person, exchange.page()), KeyJson::write));
    ways.get(ONE, (exchange, person) -> show(exchange, locksmith.get(person, id(exchange))));
    ways.patch(ONE, this::change);
    ways.delete(ONE, this::delete);
    ways.post(
        ONE + "/revoke",
        (exchange, person) -> show(exchange, locksmith.revoke(person, id(exchange))));
  }

  private void issue(Exchange exchange, Person person) {
    IssuedKey issued = locksmith.issue(person, KeyJson.newKey(exchange.body()));
    exchange.answerCreated(
        ALL + "/" + issued.key().id(),
        KeyJson.write(issued.key()).put("key", issued.secret().reveal()),
        issued.key().stamp());
  }

  private void change(Exchange exchange, Person person) {
    ApiKeyId id = id(exchange);
    show(
        exchange,
        locksmith.change(person, id, KeyJson.change(exchange.body()), exchange.expected()));
  }

  private void delete(Exchange exchange, Person person) {
    locksmith.delete(person, id(exchange), exchange.expected());
    exchange.answerDeleted();
  }

  private static ApiKeyId id(Exchange exchange) {
    return exchange.id("API key", ApiKeyId::new);
  }

  private static void show(Exchange exchange, ApiKey key) {
    exchange.answer(KeyJson.write(key), key.stamp());
  }
}
