package dev.spike.http;

import dev.spike.application.imports.ConnectionKeeper;
import dev.spike.domain.access.Person;
import dev.spike.domain.imports.ConnectionId;
import dev.spike.domain.imports.DatabaseConnection;
import dev.spike.http.json.ConnectionJson;
import dev.spike.http.json.TestedJson;

/** The databases that files are loaded into. */
final class ConnectionRoutes {

  private static final String ALL = "/api/connections";
  private static final String ONE = ALL + "/{id}";

  private final ConnectionKeeper keeper;

  ConnectionRoutes(ConnectionKeeper keeper) {
    this.keeper = keeper;
  }

  void lay(Ways ways) {
    ways.post(ALL, this::create);
    ways.get(
        ALL,
        (exchange, person) ->
            exchange.answer(keeper.list(person, exchange.page()), ConnectionJson::write));
    ways.get(ONE, (exchange, person) -> show(exchange, keeper.get(person, id(exchange))));
    ways.put(ONE, this::change);
    ways.delete(ONE, this::delete);
    ways.post(
        ONE + "/test",
        (exchange, person) -> exchange.answer(TestedJson.write(keeper.test(person, id(exchange)))));
  }

  private void create(Exchange exchange, Person person) {
    DatabaseConnection made = keeper.create(person, ConnectionJson.wanted(exchange.body()));
    exchange.answerCreated(ALL + "/" + made.id(), ConnectionJson.write(made), made.stamp());
  }

  private void change(Exchange exchange, Person person) {
    ConnectionId id = id(exchange);
    show(
        exchange,
        keeper.change(person, id, ConnectionJson.change(exchange.body()), exchange.expected()));
  }

  private void delete(Exchange exchange, Person person) {
    keeper.delete(person, id(exchange), exchange.expected());
    exchange.answerDeleted();
  }

  private static ConnectionId id(Exchange exchange) {
    return exchange.uuid("connection", ConnectionId::new);
  }

  private static void show(Exchange exchange, DatabaseConnection connection) {
    exchange.answer(ConnectionJson.write(connection), connection.stamp());
  }
}
