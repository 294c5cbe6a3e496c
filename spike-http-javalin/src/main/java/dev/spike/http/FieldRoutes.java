package dev.spike.http;

import dev.spike.application.collection.Curator;
import dev.spike.application.collection.FieldChange;
import dev.spike.application.collection.FieldDetails;
import dev.spike.application.collection.NewField;
import dev.spike.domain.access.Person;
import dev.spike.domain.collection.CollectionId;
import dev.spike.domain.collection.FieldId;
import dev.spike.domain.value.Rule;
import dev.spike.http.json.FieldJson;
import dev.spike.http.json.Words;
import java.util.Map;

/** The fields of collections. */
final class FieldRoutes {

  private static final String ALL = "/api/admin/fields";
  private static final String ONE = ALL + "/{id}";

  /** Only an expression can be right by itself and wrong in its place. */
  private static final Words WORDS = new Words(Map.of("rule", "expression"));

  private final Curator curator;

  FieldRoutes(Curator curator) {
    this.curator = curator;
  }

  void lay(Ways ways) {
    ways.post(CollectionRoutes.ONE + "/fields", this::add);
    ways.get(ONE, (exchange, person) -> show(exchange, curator.getField(person, id(exchange))));
    ways.patch(ONE, this::change);
    ways.delete(ONE, this::delete);
  }

  private void add(Exchange exchange, Person person) {
    CollectionId collection = CollectionRoutes.id(exchange);
    NewField wanted = FieldJson.newField(exchange.body());
    FieldDetails made =
        WORDS.said(() -> curator.addField(person, collection, wanted, exchange.expected()));
    exchange.answerCreated(
        ALL + "/" + made.stored().field().id(), FieldJson.write(made), made.stored().stamp());
  }

  private void change(Exchange exchange, Person person) {
    FieldId id = id(exchange);
    Rule present = curator.getField(person, id).stored().field().rule();
    FieldChange change = FieldJson.change(exchange.body(), present);
    show(exchange, WORDS.said(() -> curator.changeField(person, id, change, exchange.expected())));
  }

  private void delete(Exchange exchange, Person person) {
    curator.deleteField(person, id(exchange), exchange.expected());
    exchange.answerDeleted();
  }

  private static FieldId id(Exchange exchange) {
    return exchange.id("field", FieldId::new);
  }

  private static void show(Exchange exchange, FieldDetails details) {
    exchange.answer(FieldJson.write(details), details.stored().stamp());
  }
}
