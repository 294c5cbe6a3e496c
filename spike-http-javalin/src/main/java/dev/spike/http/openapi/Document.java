package dev.spike.http.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The document as a tree in which references can be followed. */
record Document(JsonNode root) {

  private static final String REFERENCE = "$ref";
  private static final String SCHEMAS = "#/components/schemas/";

  /** What a node is, or what it refers to. */
  JsonNode resolved(JsonNode node) {
    JsonNode here = node;
    while (here.has(REFERENCE)) {
      here = root.at(here.get(REFERENCE).asText().substring(1));
    }
    return here;
  }

  /** The name of the schema that a node refers to. */
  static Optional<String> schemaName(JsonNode node) {
    return text(node, REFERENCE)
        .filter(reference -> reference.startsWith(SCHEMAS))
        .map(reference -> reference.substring(SCHEMAS.length()));
  }

  /** A member of a node, or of what it refers to where the node itself does not have it. */
  Optional<String> said(JsonNode node, String member) {
    return text(node, member).or(() -> text(resolved(node), member));
  }

  static Optional<String> text(JsonNode node, String member) {
    return Optional.ofNullable(node.get(member)).map(JsonNode::asText);
  }

  static Stream<JsonNode> items(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }

  static Stream<Map.Entry<String, JsonNode>> members(JsonNode object) {
    return object.properties().stream();
  }
}
