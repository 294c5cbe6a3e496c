package dev.spike.cli.draw;

import com.fasterxml.jackson.databind.JsonNode;
import dev.spike.http.json.Json;
import dev.spike.http.place.Reply;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One draw.
 *
 * @param answer the very bytes that the service answered
 * @param spike the spike that ran, by its id
 */
record Drawn(byte[] answer, JsonNode json, Optional<String> spike) {

  private static final String SPIKE = "X-Spike";

  /** What an answer says; a no is thrown. */
  static Drawn of(Reply reply) {
    return new Drawn(reply.body(), reply.object(), reply.header(SPIKE));
  }

  /** When it was drawn. */
  Instant at() {
    return Instant.ofEpochSecond(json.path("generated_at_epoch").asLong());
  }

  /** The values by the names of their fields, the numbers written in full. */
  Map<String, JsonNode> values() {
    Map<String, JsonNode> values = new LinkedHashMap<>();
    JsonNode data = json.path("data");
    data.fieldNames().forEachRemaining(name -> values.put(name, data.path(name)));
    return values;
  }

  /** A value as it is read. */
  static String text(JsonNode value) {
    return value.isNumber() ? value.decimalValue().toPlainString() : value.asText();
  }

  /** The answer on several lines. */
  String pretty() {
    return Json.tree(answer).toPrettyString();
  }
}
