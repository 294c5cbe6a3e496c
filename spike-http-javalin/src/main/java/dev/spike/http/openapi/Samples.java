package dev.spike.http.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.stream.Stream;

/** Examples of what schemas describe: those that are given, or else made of their parts. */
final class Samples {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");
  private static final DefaultPrettyPrinter PRINTER =
      new DefaultPrettyPrinter()
          .withObjectIndenter(INDENTER)
          .withArrayIndenter(INDENTER)
          .withSeparators(
              DefaultPrettyPrinter.DEFAULT_SEPARATORS.withObjectFieldValueSpacing(
                  com.fasterxml.jackson.core.util.Separators.Spacing.AFTER));

  private final Document document;

  Samples(Document document) {
    this.document = document;
  }

  /** An example of a body, as text; bodies that are not JSON have none. */
  Optional<String> of(JsonNode body) {
    JsonNode content = body.path("content");
    return Document.members(content)
        .filter(media -> media.getKey().endsWith("json"))
        .findFirst()
        .map(media -> sample(media.getValue()))
        .filter(sample -> !sample.isEmpty())
        .map(Samples::printed);
  }

  private JsonNode sample(JsonNode media) {
    return media.has("example") ? media.get("example") : ofSchema(media.path("schema"));
  }

  private JsonNode ofSchema(JsonNode reference) {
    JsonNode schema = document.resolved(reference);
    return given(schema).orElseGet(() -> made(schema));
  }

  private static Optional<JsonNode> given(JsonNode schema) {
    return Stream.of("/const", "/examples/0", "/default", "/enum/0")
        .map(schema::at)
        .filter(node -> !node.isMissingNode())
        .findFirst();
  }

  private JsonNode made(JsonNode schema) {
    if (schema.has("properties") || schema.has("allOf")) {
      return object(schema);
    }
    String type = schema.path("type").isArray() ? "null" : schema.path("type").asText();
    return switch (type) {
      case "array" -> list(schema);
      case "integer", "number" -> NODES.numberNode(schema.path("minimum").asInt(1));
      case "boolean" -> NODES.booleanNode(true);
      case "string" -> NODES.textNode("…");
      case "object" -> NODES.objectNode();
      default -> NODES.nullNode();
    };
  }

  private ArrayNode list(JsonNode schema) {
    return NODES.arrayNode().add(ofSchema(schema.path("items")));
  }

  private ObjectNode object(JsonNode schema) {
    ObjectNode object = NODES.objectNode();
    Document.members(schema.path("properties"))
        .forEach(member -> object.set(member.getKey(), ofSchema(member.getValue())));
    Document.items(schema.path("allOf"))
        .map(this::ofSchema)
        .filter(JsonNode::isObject)
        .forEach(part -> part.properties().forEach(m -> object.set(m.getKey(), m.getValue())));
    return object;
  }

  static String printed(JsonNode json) {
    try {
      return MAPPER.writer(PRINTER).writeValueAsString(json);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
