package dev.spike.http.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.domain.Faults;
import dev.spike.domain.Refusal;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.LongFunction;

/** How a JSON value becomes one of ours; it refuses what it cannot take. */
@FunctionalInterface
public interface Shape<T> {

  /** The value that a JSON value stands for. */
  T of(JsonNode json);

  /** A text that stands for something. */
  static <T> Shape<T> text(Function<String, T> meaning) {
    return json -> {
      need(json.isTextual(), "a text is needed here");
      return meaning.apply(json.textValue());
    };
  }

  /** A whole number of 64 bits that stands for something. */
  static <T> Shape<T> whole(LongFunction<T> meaning) {
    return json -> {
      need(json.isNumber(), "a whole number is needed here");
      return meaning.apply(wholeNumber(json.decimalValue()));
    };
  }

  /** A whole number that is small where it makes sense, or the nearest that an int can be. */
  static <T> Shape<T> small(IntFunction<T> meaning) {
    return whole(
        number ->
            meaning.apply((int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, number))));
  }

  /** A number, exactly as it is written. */
  static Shape<BigDecimal> number() {
    return json -> {
      need(json.isNumber(), "a number is needed here");
      return json.decimalValue();
    };
  }

  /** Whether something holds. */
  static Shape<Boolean> truth() {
    return json -> {
      need(json.isBoolean(), "true or false is needed here");
      return json.booleanValue();
    };
  }

  /** An instant. */
  static Shape<Instant> instant() {
    return text(Instants::parse);
  }

  /** An object, of which the meaning is made. */
  static <T> Shape<T> object(Function<ObjectNode, T> meaning) {
    return json -> {
      if (json instanceof ObjectNode object) {
        return meaning.apply(object);
      }
      throw new Refusal(Refusal.Kind.INVALID, "a JSON object is needed here");
    };
  }

  /** A list of values of one shape. */
  static <T> Shape<List<T>> list(Shape<T> item) {
    return json -> {
      need(json.isArray(), "a list is needed here");
      Faults faults = new Faults();
      List<T> items = new ArrayList<>();
      for (int i = 0; i < json.size(); i++) {
        JsonNode each = json.get(i);
        faults.member(Integer.toString(i), () -> item.of(each)).ifPresent(items::add);
      }
      faults.refuseIfAny();
      return items;
    };
  }

  /** A list of what members of any name stand for, in their order. */
  static <T> Shape<List<T>> byName(BiFunction<String, JsonNode, T> meaning) {
    return json -> {
      need(json.isObject(), "members by their names are needed here");
      Faults faults = new Faults();
      List<T> items = new ArrayList<>();
      for (Map.Entry<String, JsonNode> member : json.properties()) {
        faults
            .member(
                Pointers.escaped(member.getKey()),
                () -> meaning.apply(member.getKey(), member.getValue()))
            .ifPresent(items::add);
      }
      faults.refuseIfAny();
      return items;
    };
  }

  private static long wholeNumber(BigDecimal number) {
    try {
      return number.longValueExact();
    } catch (ArithmeticException e) {
      throw new Refusal(
          Refusal.Kind.INVALID,
          "a whole number from -9223372036854775808 to 9223372036854775807 is needed here");
    }
  }

  private static void need(boolean fits, String sentence) {
    if (!fits) {
      throw new Refusal(Refusal.Kind.INVALID, sentence);
    }
  }
}
