package dev.spike.http;

import dev.spike.application.collection.Curator;
import dev.spike.application.collection.FieldChange;
import dev.spike.application.collection.FieldDetails;
import dev.spike.domain.collection.CollectionId;
import dev.spike.domain.collection.FieldId;
import dev.spike.domain.value.Rule;
import dev.spike.http.json.FieldJson;
import io.javalin.config.RoutesConfig;

/** The fields of collections. */
final class FieldRoutes {

  private static final String ALL = "/api/admin/fields";
  private static final String ONE = ALL + "/{id}";

  private final Curator curator;

  FieldRoutes(Curator curator) {
    this.curator = curator;
  }

  void lay(RoutesConfig routes, Door door) {
    routes.post(CollectionRoutes.ONE + "/fields", door.people(this::add));
    routes.get(
        ONE,
        door.people(
            (exchange, session) ->
                show(exchange, curator.getField(session.person(), id(exchange)))));
    routes.patch(ONE, door.people(this::change));
    routes.delete(ONE, door.people(this::delete));
  }

  private void add(Exchange exchange, Session session) {
    CollectionId collection = CollectionRoutes.id(exchange);
    FieldDetails made =
        curator.addField(
            session.person(), collection, FieldJson.newField(exchange.body()), exchange.expected());
    exchange.answerCreated(
        ALL + "/" + made.stored().field().id(), FieldJson.write(made), made.stored().stamp());
  }

  private void change(Exchange exchange, Session session) {
    FieldId id = id(exchange);
    Rule present = curator.getField(session.person(), id).stored().field().rule();
    FieldChange change = FieldJson.change(exchange.body(), present);
    show(exchange, curator.changeField(session.person(), id, change, exchange.expected()));
  }

  private void delete(Exchange exchange, Session session) {
    curator.deleteField(session.person(), id(exchange), exchange.expected());
    exchange.answerDeleted();
  }

  private static FieldId id(Exchange exchange) {
    return exchange.id("field", FieldId::new);
  }

  private static void show(Exchange exchange, FieldDetails details) {
    exchange.answer(FieldJson.write(details), details.stored().stamp());
  }
}
