package dev.spike.cli.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.http.json.Json;
import java.util.ArrayList;
import java.util.List;

/**
 * What a plan does away with.
 *
 * @param collections their names
 * @param fields how many, of collections that stay
 * @param spikes how many, of collections that stay
 * @param imports things of imports, by kind and name
 */
record Losses(List<String> collections, int fields, int spikes, List<Thing> imports) {

  private static final int MOST_NAMED = 5;
  private static final String DELETED = "deleted";

  Losses {
    collections = List.copyOf(collections);
    imports = List.copyOf(imports);
  }

  /** A thing of imports, as documents know it. */
  record Thing(DocumentKind kind, String name) {

    static Thing of(JsonNode json) {
      return new Thing(DocumentKind.of((ObjectNode) json), json.path("name").asText());
    }
  }

  static Losses of(ObjectNode plan) {
    List<String> collections = new ArrayList<>();
    int fields = 0;
    int spikes = 0;
    for (JsonNode collection : plan.path(Plans.COLLECTIONS)) {
      if (isDeleted(collection)) {
        collections.add(collection.path("name").asText());
      } else {
        fields += deleted(collection.path("fields"));
        spikes += deleted(collection.path("spikes"));
      }
    }
    List<Thing> imports = new ArrayList<>();
    for (JsonNode thing : plan.path(Plans.IMPORTS)) {
      if (isDeleted(thing)) {
        imports.add(Thing.of(thing));
      }
    }
    return new Losses(collections, fields, spikes, imports);
  }

  private static int deleted(JsonNode things) {
    int number = 0;
    for (JsonNode thing : things) {
      number += isDeleted(thing) ? 1 : 0;
    }
    return number;
  }

  private static boolean isDeleted(JsonNode thing) {
    return thing.path("change").asText().equals(DELETED);
  }

  boolean isNone() {
    return collections.isEmpty() && fields == 0 && spikes == 0 && imports.isEmpty();
  }

  /** What to wish of documents so that nothing else is deleted than this. */
  ObjectNode wish(Batch batch) {
    boolean prune = batch.isOfCollections() ? !collections.isEmpty() : !imports.isEmpty();
    ObjectNode wish = Json.object().put("prune", prune);
    if (prune) {
      ArrayNode expected = wish.putArray("expected_deletions");
      if (batch.isOfCollections()) {
        collections.forEach(expected::add);
      } else {
        imports.forEach(
            each -> expected.addObject().put("kind", each.kind().label()).put("name", each.name()));
      }
    }
    return wish;
  }

  /** All of them in a sentence. */
  String said() {
    List<String> parts = new ArrayList<>();
    if (!collections.isEmpty()) {
      parts.add(named(DocumentKind.COLLECTION, collections));
    }
    if (fields > 0) {
      parts.add(PlanView.count(fields, "field"));
    }
    if (spikes > 0) {
      parts.add(PlanView.count(spikes, "spike"));
    }
    for (DocumentKind kind : DocumentKind.values()) {
      List<String> names =
          imports.stream().filter(each -> each.kind() == kind).map(Thing::name).toList();
      if (!names.isEmpty()) {
        parts.add(named(kind, names));
      }
    }
    int last = parts.size() - 1;
    return last == 0
        ? parts.get(0)
        : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
  }

  private static String named(DocumentKind kind, List<String> names) {
    int more = names.size() - MOST_NAMED;
    List<String> first = names.subList(0, Math.min(names.size(), MOST_NAMED));
    return "the "
        + kind.word()
        + (names.size() == 1 ? " " : "s ")
        + String.join(", ", first)
        + (more > 0 ? " and " + more + " more" : "");
  }
}
