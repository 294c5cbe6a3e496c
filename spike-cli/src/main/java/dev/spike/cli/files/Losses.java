package dev.spike.cli.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * What a plan does away with.
 *
 * @param collections their names
 * @param fields how many, of collections that stay
 * @param spikes how many, of collections that stay
 */
record Losses(List<String> collections, int fields, int spikes) {

  private static final int MOST_NAMED = 5;
  private static final String DELETED = "deleted";

  Losses {
    collections = List.copyOf(collections);
  }

  static Losses of(ObjectNode plan) {
    List<String> collections = new ArrayList<>();
    int fields = 0;
    int spikes = 0;
    for (JsonNode collection : plan.path("collections")) {
      if (isDeleted(collection)) {
        collections.add(collection.path("name").asText());
      } else {
        fields += deleted(collection.path("fields"));
        spikes += deleted(collection.path("spikes"));
      }
    }
    return new Losses(collections, fields, spikes);
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
    return collections.isEmpty() && fields == 0 && spikes == 0;
  }

  /** All of them in a sentence. */
  String said() {
    List<String> parts = new ArrayList<>();
    if (!collections.isEmpty()) {
      parts.add(named());
    }
    if (fields > 0) {
      parts.add(PlanView.count(fields, "field"));
    }
    if (spikes > 0) {
      parts.add(PlanView.count(spikes, "spike"));
    }
    int last = parts.size() - 1;
    return last == 0
        ? parts.get(0)
        : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
  }

  private String named() {
    int more = collections.size() - MOST_NAMED;
    List<String> first = collections.subList(0, Math.min(collections.size(), MOST_NAMED));
    return (collections.size() == 1 ? "the collection " : "the collections ")
        + String.join(", ", first)
        + (more > 0 ? " and " + more + " more" : "");
  }
}
