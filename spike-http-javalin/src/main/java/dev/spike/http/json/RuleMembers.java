package dev.spike.http.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.spike.domain.value.ValueType;
import java.util.Arrays;
import java.util.List;

/** Which members rules have. */
final class RuleMembers {

  private static final List<String> RANGE = List.of("range_start_number", "range_end_number");
  private static final List<String> FLOATS =
      List.of("range_start_float", "range_end_float", "float_precision");
  private static final List<String> COUNTER =
      List.of("start_number", "step_number", "reset_number", "randomization_percentage");

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
