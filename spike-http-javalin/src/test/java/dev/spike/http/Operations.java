package dev.spike.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/** What can be asked for as the document has it, by method and path. */
record Operations(Map<String, JsonNode> byName) {

  private static final Set<String> OF_IMPORTS =
      Set.of("Connections", "Sources", "Projects", "Jobs", "Schedules");

  /** A service that is stopping is met in another test, for one route in place of all. */
  private static final Set<String> ELSEWHERE = Set.of("503", "default");

  /** Those of imports. */
  static Operations ofImports() {
    return where(true);
  }

  /** All others. */
  static Operations ofTheRest() {
    return where(false);
  }

  private static Operations where(boolean imports) {
    Map<String, JsonNode> found = new TreeMap<>();
    for (Map.Entry<String, JsonNode> path : Documented.document().path("paths").properties()) {
      for (Map.Entry<String, JsonNode> member : path.getValue().properties()) {
        JsonNode operation = member.getValue();
        if (operation.has("operationId")
            && OF_IMPORTS.contains(operation.at("/tags/0").asText()) == imports) {
          found.put(member.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(), operation);
        }
      }
    }
    return new Operations(found);
  }

  void forEach(BiConsumer<String, JsonNode> action) {
    byName.forEach(action);
  }

  /** The body that the document gives as an example. */
  String example(String name) {
    JsonNode content = byName.get(name).at("/requestBody/content");
    for (JsonNode media : content) {
      if (media.has("example")) {
        return media.get("example").toString();
      }
    }
    JsonNode schema = Documented.resolved(content.at("/application~1json/schema"));
    return schema.has("examples") ? schema.at("/examples/0").toString() : "";
  }

  /** Every method, path and status that was not answered so far. */
  Set<String> unheard() {
    Set<String> all = new TreeSet<>();
    byName.forEach(
        (name, operation) ->
            operation
                .path("responses")
                .fieldNames()
                .forEachRemaining(status -> all.add(name + " " + status)));
    all.removeIf(each -> ELSEWHERE.contains(each.substring(each.lastIndexOf(' ') + 1)));
    all.removeAll(Documented.seen());
    return all;
  }
}
