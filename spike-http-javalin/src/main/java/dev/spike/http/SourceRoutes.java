package dev.spike.http;

import dev.spike.application.imports.SourceKeeper;
import dev.spike.domain.access.Person;
import dev.spike.domain.imports.SftpSource;
import dev.spike.domain.imports.SourceId;
import dev.spike.http.json.SourceJson;
import dev.spike.http.json.TestedJson;

/** The servers that files are fetched from. */
final class SourceRoutes {

  private static final String ALL = "/api/sources";
  private static final String ONE = ALL + "/{id}";

  private final SourceKeeper keeper;

  SourceRoutes(SourceKeeper keeper) {
    this.keeper = keeper;
  }

  void lay(Ways ways) {
    ways.post(ALL, this::create);
    ways.get(
        ALL,
        (exchange, person) ->
            exchange.answer(keeper.list(person, exchange.page()), SourceJson::write));
    ways.get(ONE, (exchange, person) -> show(exchange, keeper.get(person, id(exchange))));
    ways.put(ONE, this::change);
    ways.delete(ONE, this::delete);
    ways.post(
        ONE + "/test",
        (exchange, person) ->
            exchange.answer(TestedJson.writeWithFiles(keeper.test(person, id(exchange)))));
  }

  private void create(Exchange exchange, Person person) {
    SftpSource made = keeper.create(person, SourceJson.wanted(exchange.body()));
    exchange.answerCreated(ALL + "/" + made.id(), SourceJson.write(made), made.stamp());
  }

  private void change(Exchange exchange, Person person) {
    SourceId id = id(exchange);
    show(
        exchange,
        keeper.change(person, id, SourceJson.change(exchange.body()), exchange.expected()));
  }

  private void delete(Exchange exchange, Person person) {
    keeper.delete(person, id(exchange), exchange.expected());
    exchange.answerDeleted();
  }

  private static SourceId id(Exchange exchange) {
    return exchange.uuid("source", SourceId::new);
  }

  private static void show(Exchange exchange, SftpSource source) {
    exchange.answer(SourceJson.write(source), source.stamp());
  }
}
