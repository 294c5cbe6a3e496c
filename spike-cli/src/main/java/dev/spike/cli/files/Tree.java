package dev.spike.cli.files;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import dev.spike.domain.Texts;
import dev.spike.http.json.Json;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/**
 * Builds one value of what a parser reads, and notes in which line each part of it stands. Of YAML
 * it takes what JSON has as well, and nothing that makes more of a file than stands in it.
 */
final class Tree {

  private static final int DEEPEST = 32;
  private static final int LARGEST_SCALE = 1000;
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final JsonParser parser;
  private final Map<String, Integer> lines = new HashMap<>();

  Tree(JsonParser parser) {
    this.parser = parser;
  }

  /** Where each part stands, by its JSON pointer. */
  Map<String, Integer> lines() {
    return lines;
  }

  /** The value that begins with the present token. */
  JsonNode value() throws IOException {
    lines.put("", line());
    return value("", 0);
  }

  private JsonNode value(String pointer, int depth) throws IOException {
    requirePlain();
    JsonToken token = parser.currentToken();
    if (token.isStructStart() && depth == DEEPEST) {
      throw unreadable("it is nested deeper than " + DEEPEST + " levels");
    }
    return switch (token) {
      case START_OBJECT -> object(pointer, depth + 1);
      case START_ARRAY -> list(pointer, depth + 1);
      case VALUE_STRING -> NODES.textNode(parser.getText());
      case VALUE_NUMBER_INT -> NODES.numberNode(parser.getBigIntegerValue());
      case VALUE_NUMBER_FLOAT -> NODES.numberNode(number());
      case VALUE_TRUE -> NODES.booleanNode(true);
      case VALUE_FALSE -> NODES.booleanNode(false);
      case VALUE_NULL -> NODES.nullNode();
      default -> throw unreadable("a value is needed there");
    };
  }

  private ObjectNode object(String pointer, int depth) throws IOException {
    ObjectNode object = Json.object();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      requirePlain();
      String name = parser.currentName();
      if (object.has(name)) {
        throw unreadable("the member " + Texts.shown(name) + " stands there twice");
      }
      String place = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
      lines.put(place, line());
      parser.nextToken();
      object.set(name, value(place, depth));
    }
    return object;
  }

  private ArrayNode list(String pointer, int depth) throws IOException {
    ArrayNode list = Json.list();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      String place = pointer + "/" + list.size();
      lines.put(place, line());
      list.add(value(place, depth));
    }
    return list;
  }

  /** A number that would take pages to write down is nobody's. */
  private BigDecimal number() throws IOException {
    BigDecimal number = parser.getDecimalValue();
    if (Math.abs((long) number.scale()) > LARGEST_SCALE) {
      throw unreadable("the exponent of a number is beyond all measure");
    }
    return number;
  }

  private void requirePlain() throws IOException {
    if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()
        || parser.getObjectId() != null) {
      throw unreadable("anchors and aliases are not taken here; write out what they stand for");
    }
    if (parser.getTypeId() != null) {
      throw unreadable("tags, such as !!str, are not taken here");
    }
  }

  private Unreadable unreadable(String sentence) {
    return new Unreadable(line(), sentence);
  }

  private int line() {
    return Math.max(1, parser.currentTokenLocation().getLineNr());
  }
}
