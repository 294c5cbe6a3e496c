package dev.spike.cli.manage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.spike.cli.console.Style;
import dev.spike.cli.console.Table;
import dev.spike.cli.work.Bench;
import dev.spike.cli.work.Collections;
import dev.spike.cli.work.Lists;
import dev.spike.cli.work.Shown;
import dev.spike.cli.work.Work;
import dev.spike.http.json.Instants;
import dev.spike.http.place.Ask;
import dev.spike.http.place.Place;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "list",
    description = "List the API keys; the keys themselves are not shown again.",
    footer = {"", "spike keys list", "spike keys list -o json"})
final class ListKeys implements Runnable {

  private static final String ACTIVE = "active";

  @Mixin private final Work work;

  ListKeys(Bench bench) {
    work = new Work(bench);
  }

  @Override
  public void run() {
    work.at(
        place -> {
          ArrayNode keys = Lists.all(place, Ask.get(Keys.PATH));
          String none = "There are no API keys yet; spike keys create LABEL makes one.";
          work.show(keys, table(names(place, keys), work.now(place)), none);
        });
  }

  private static Table<JsonNode> table(Map<String, String> names, Instant now) {
    return Table.<JsonNode>of()
        .withNumber("ID", key -> key.path("id").asText())
        .with("LABEL", key -> key.path("label").asText())
        .with("KEY", key -> key.path("key_prefix").asText() + "…")
        .with("STATUS", key -> status(key, now), key -> style(status(key, now)))
        .with("REACHES", key -> reach(key, names))
        .with("EXPIRES", key -> Shown.moment(key.path("expires_at")))
        .with("LAST USED", key -> Shown.moment(key.path("last_used_at")));
  }

  /** A key of which the time is over counts as active until somebody revokes it. */
  private static String status(JsonNode key, Instant now) {
    String status = key.path("status").asText();
    boolean isOver =
        key.path("expires_at").isTextual()
            && !now.isBefore(Instants.parse(key.path("expires_at").asText()));
    return isOver && status.equals(ACTIVE) ? "expired" : status;
  }

  private static Style style(String status) {
    return status.equals(ACTIVE) ? Style.GOOD : Style.FAINT;
  }

  private static String reach(JsonNode key, Map<String, String> names) {
    String collections =
        key.path("collection_ids").isArray()
            ? Lists.of(key.path("collection_ids")).stream()
                .map(id -> names.getOrDefault(id.asText(), id.asText()))
                .collect(Collectors.joining(", "))
            : "all";
    String half = key.path("collection_type").asText("");
    return half.isEmpty() || half.equals("null") ? collections : collections + " (" + half + ")";
  }

  /** How collections are called, if any key names some. */
  private static Map<String, String> names(Place place, ArrayNode keys) {
    Map<String, String> names = new HashMap<>();
    if (keys.findValues("collection_ids").stream().anyMatch(JsonNode::isArray)) {
      Lists.all(place, Ask.get(Collections.PATH))
          .forEach(each -> names.put(each.path("id").asText(), each.path("name").asText()));
    }
    return names;
  }
}
