package dev.spike.http.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.spike.domain.value.ValueType;
import java.util.Arrays;
import java.util.List;

/** Which members rules have. */
final class RuleMembers {

  private static final List<String> RANGE =
      List.of("range_start_number", "range_end_number", "hold_seconds");
  private static final List<String> FLOATS =
      List.of("range_start_float", "range_end_float", "float_precision", "hold_seconds");
  private static final List<String> COUNTER =
      List.of("start_number", "step_number", "reset_number", "randomization_percentage");

  private static final List<String> WAVE =
      List.of("min", "max", "period_seconds", "phase_seconds", "places", "noise");
  private static final List<String> PROFILE = List.of("zone", "points", "places", "noise");
  private static final List<String> WALK =
      List.of("min", "max", "step", "every_seconds", "places", "noise");
  private static final List<String> NORMAL =
      List.of("mean", "deviation", "min", "max", "places", "noise");
  private static final List<String> SEQUENCE =
      List.of("values", "every_seconds", "from_datetime", "at_end", "places", "noise");
  private static final List<String> REPLAY =
      List.of("csv", "length_seconds", "from_datetime", "places", "noise");

  private static final List<String> EXPRESSION = List.of("expression", "places", "noise");

  static final List<String> ALL =
      Arrays.stream(ValueType.values()).flatMap(type -> of(type).stream()).distinct().toList();

  private RuleMembers() {}

  static List<String> of(ValueType type) {
    return switch (type) {
      case TEXT_FIXED -> List.of("fixed_value_text");
      case NUMBER_FIXED -> List.of("fixed_value_number");
      case FLOAT_FIXED -> List.of("fixed_value_float");
      case EPOCH_NOW -> List.of();
      case NUMBER_RANGE -> RANGE;
      case FLOAT_RANGE -> FLOATS;
      case INCREMENT, DECREMENT -> COUNTER;
      case SINE, SAWTOOTH, SQUARE, TRIANGLE -> WAVE;
      case DAILY, WEEKLY -> PROFILE;
      case RANDOM_WALK -> WALK;
      case NORMAL -> NORMAL;
      case SEQUENCE -> SEQUENCE;
      case REPLAY -> REPLAY;
      case EXPRESSION -> EXPRESSION;
    };
  }

  /** The members of rules that an object has. */
  static List<String> in(JsonNode json) {
    return ALL.stream().filter(json::has).toList();
  }

  /** What a type has instead, to stand behind what it has not. */
  static String sentence(ValueType type) {
    List<String> own = of(type);
    return own.isEmpty() ? ", which has no members" : ", which has " + String.join(", ", own);
  }
}
