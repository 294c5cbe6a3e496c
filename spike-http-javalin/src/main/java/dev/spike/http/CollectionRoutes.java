package dev.spike.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.spike.application.collection.CollectionDetails;
import dev.spike.application.collection.Curator;
import dev.spike.application.storage.Page;
import dev.spike.application.storage.PageRequest;
import dev.spike.domain.Refusal;
import dev.spike.domain.access.Person;
import dev.spike.domain.collection.CollectionId;
import dev.spike.domain.collection.CollectionName;
import dev.spike.http.json.CollectionJson;
import dev.spike.http.json.Json;
import java.util.List;
import java.util.Optional;

/** The collections. */
final class CollectionRoutes {

  static final String ALL = "/api/admin/collections";
  static final String ONE = ALL + "/{id}";

  private final Curator curator;

  CollectionRoutes(Curator curator) {
    this.curator = curator;
  }

  void lay(Ways ways) {
    ways.post(ALL, this::create);
    ways.get(ALL, this::list);
    ways.delete(ALL + "/bulk", this::deleteAll);
    ways.get(ONE, (exchange, person) -> show(exchange, curator.get(person, id(exchange))));
    ways.patch(ONE, this::change);
    ways.delete(ONE, this::delete);
    ways.post(ONE + "/copy", this::copy);
  }

  private void create(Exchange exchange, Person person) {
    CollectionDetails made = curator.create(person, CollectionJson.newCollection(exchange.body()));
    answerCreated(exchange, made);
  }

  private void list(Exchange exchange, Person person) {
    PageRequest page = exchange.page();
    Page<CollectionDetails> found =
        exchange
            .query("name", Optional::of)
            .map(text -> named(text, person))
            .orElseGet(() -> curator.list(person, page));
    exchange.answer(found, CollectionJson::write);
  }

  /** What cannot be a name is the name of nothing. */
  private Page<CollectionDetails> named(String text, Person person) {
    CollectionName name;
    try {
      name = new CollectionName(text);
    } catch (Refusal refusal) {
      return new Page<>(List.of(), 0);
    }
    return curator.search(person, name);
  }

  private void change(Exchange exchange, Person person) {
    CollectionId id = id(exchange);
    show(
        exchange,
        curator.change(person, id, CollectionJson.change(exchange.body()), exchange.expected()));
  }

  private void delete(Exchange exchange, Person person) {
    curator.delete(person, id(exchange), exchange.expected());
    exchange.answerDeleted();
  }

  private void deleteAll(Exchange exchange, Person person) {
    curator.deleteAll(person, CollectionJson.ids(exchange.body()));
    exchange.answerDeleted();
  }

  private void copy(Exchange exchange, Person person) {
    CollectionId id = id(exchange);
    List<CollectionDetails> copies =
        curator.copy(person, id, CollectionJson.count(exchange.body()));
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
