package dev.spike.http.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.domain.Refusal;
import dev.spike.domain.Texts;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** JSON as bytes, read strictly and written with every number in full. */
public final class Json {

  private static final int DEEPEST = 32;
  private static final int LONGEST_NUMBER = 400;

  /** Fields have names of up to 255 characters, each of which may be two of Java's. */
  private static final int LONGEST_NAME = 600;

  private static final String NO_JSON = "the body is not JSON";

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxNumberLength(LONGEST_NUMBER)
                  .maxNameLength(LONGEST_NAME)
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .build();

  private static final ObjectMapper MAPPER =
      JsonMapper.builder(FACTORY)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private Json() {}

  /** Reads one object. */
  public static ObjectNode read(byte[] bytes) {
    JsonNode value = parsed(text(bytes));
    if (value instanceof ObjectNode object) {
      return object;
    }
    if (value.isMissingNode()) {
      throw new Malformed(NO_JSON + ": it is empty");
    }
    throw new Refusal(Refusal.Kind.INVALID, "the body must be a JSON object");
  }

  /** Reads any value that a service wrote. */
  public static JsonNode tree(byte[] bytes) {
    return parsed(text(bytes));
  }

  /** Writes a value. */
  public static byte[] write(JsonNode value) {
    try {
      return MAPPER.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The factory of readers and writers. */
  public static JsonFactory factory() {
    return FACTORY;
  }

  /** An object without members. */
  public static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  /** A list without items. */
  public static ArrayNode list() {
    return JsonNodeFactory.instance.arrayNode();
  }

  private static String text(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new Malformed("the body is not UTF-8");
    }
  }

  private static JsonNode parsed(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (StreamConstraintsException e) {
      throw new Malformed(
          Texts.sentence(
              "the body must not be nested deeper than %d levels, nor have numbers of more than %d or names of more than %d characters",
              DEEPEST, LONGEST_NUMBER, LONGEST_NAME));
    } catch (JsonProcessingException e) {
      throw new Malformed(NO_JSON + place(e.getLocation()));
    } catch (NumberFormatException e) {
      throw new Malformed(NO_JSON + ": the exponent of a number is beyond all measure");
    }
  }

  private static String place(JsonLocation location) {
    return location == null
        ? ""
        : Texts.sentence(": see line %d, column %d", location.getLineNr(), location.getColumnNr());
  }
}
