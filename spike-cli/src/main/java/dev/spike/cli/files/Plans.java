package dev.spike.cli.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.http.json.Json;
import java.util.List;
import java.util.Map;

/** What becomes of everything by documents, as services tell it, one request at a time. */
final class Plans {

  static final String COLLECTIONS = "collections";
  static final String IMPORTS = "imports";

  private static final String COUNTS = "counts";

  private Plans() {}

  /** Several plans as one, that counts all. */
  static ObjectNode joined(List<ObjectNode> plans) {
    if (plans.size() == 1) {
      return plans.get(0);
    }
    ObjectNode joined = Json.object();
    joined.set("applied", plans.get(0).path("applied"));
    ObjectNode counts = joined.putObject(COUNTS);
    for (String list : List.of(COLLECTIONS, IMPORTS)) {
      for (ObjectNode plan : plans) {
        if (plan.has(list)) {
          joined.set(list, plan.path(list));
          add(plan.path(COUNTS), counts);
        }
      }
    }
    return joined;
  }

  private static void add(JsonNode more, ObjectNode counts) {
    for (Map.Entry<String, JsonNode> each : more.properties()) {
      counts.put(each.getKey(), counts.path(each.getKey()).asInt() + each.getValue().asInt());
    }
  }

  /** Whether anything would not stay as it is. */
  static boolean differs(ObjectNode plan) {
    int things = plan.path(COLLECTIONS).size() + plan.path(IMPORTS).size();
    return plan.path(COUNTS).path("unchanged").asInt() < things;
  }
}
