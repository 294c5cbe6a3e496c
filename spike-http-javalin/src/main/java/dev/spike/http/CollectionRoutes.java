package dev.spike.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.spike.application.collection.CollectionDetails;
import dev.spike.application.collection.Curator;
import dev.spike.domain.collection.CollectionId;
import dev.spike.http.json.CollectionJson;
import dev.spike.http.json.Json;
import io.javalin.config.RoutesConfig;
import java.util.List;

/** The collections. */
final class CollectionRoutes {

  static final String ALL = "/api/admin/collections";
  static final String ONE = ALL + "/{id}";

  private final Curator curator;

  CollectionRoutes(Curator curator) {
    this.curator = curator;
  }

  void lay(RoutesConfig routes, Door door) {
    routes.post(ALL, door.people(this::create));
    routes.get(
        ALL,
        door.people(
            (exchange, session) ->
                exchange.answer(
                    curator.list(session.person(), exchange.page()), CollectionJson::write)));
    routes.delete(ALL + "/bulk", door.people(this::deleteAll));
    routes.get(
        ONE,
        door.people(
            (exchange, session) -> show(exchange, curator.get(session.person(), id(exchange)))));
    routes.patch(ONE, door.people(this::change));
    routes.delete(ONE, door.people(this::delete));
    routes.post(ONE + "/copy", door.people(this::copy));
  }

  private void create(Exchange exchange, Session session) {
    CollectionDetails made =
        curator.create(session.person(), CollectionJson.newCollection(exchange.body()));
    answerCreated(exchange, made);
  }

  private void change(Exchange exchange, Session session) {
    CollectionId id = id(exchange);
    show(
        exchange,
        curator.change(
            session.person(), id, CollectionJson.change(exchange.body()), exchange.expected()));
  }

  private void delete(Exchange exchange, Session session) {
    curator.delete(session.person(), id(exchange), exchange.expected());
    exchange.answerDeleted();
  }

  private void deleteAll(Exchange exchange, Session session) {
    curator.deleteAll(session.person(), CollectionJson.ids(exchange.body()));
    exchange.answerDeleted();
  }

  private void copy(Exchange exchange, Session session) {
    CollectionId id = id(exchange);
    List<CollectionDetails> copies =
        curator.copy(session.person(), id, CollectionJson.count(exchange.body()));
    ArrayNode list = Json.list();
    copies.forEach(copy -> list.add(CollectionJson.write(copy)));
    exchange.answerCreated(location(copies.get(0)), list);
  }

  static CollectionId id(Exchange exchange) {
    return exchange.id("collection", CollectionId::new);
  }

  static void answerCreated(Exchange exchange, CollectionDetails made) {
    exchange.answerCreated(location(made), CollectionJson.write(made), made.collection().stamp());
  }

  private static String location(CollectionDetails made) {
    return ALL + "/" + made.collection().id();
  }

  private static void show(Exchange exchange, CollectionDetails details) {
    exchange.answer(CollectionJson.write(details), details.collection().stamp());
  }
}
