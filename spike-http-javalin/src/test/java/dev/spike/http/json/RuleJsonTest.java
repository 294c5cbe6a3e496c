package dev.spike.http.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.domain.Refusal;
import dev.spike.domain.value.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleJsonTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text web-01",
        "text \"\"",
        "number -9223372036854775808",
        "float 2.50",
        "epoch",
        "range -10..90",
        "float 0.5..2.5 places 3",
        "increment from 1 by 0.5 until 100 jitter 15%",
        "decrement from 10 by 1"
      })
  void readsWhatItWrote(String notation) {
    Rule rule = Rule.parse(notation);
    ObjectNode field = RuleJson.members(rule).put("field_name", "cpu").put("current_number", 3);

    assertThat(RuleJson.of(Json.tree(Json.write(field)))).isEqualTo(rule);
  }

  @Test
  void refusesWhatIsNoRule() {
    ObjectNode field = RuleJson.members(Rule.parse("range 1..2"));
    field.remove("range_end_number");

    assertThatThrownBy(() -> RuleJson.of(field)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> RuleJson.of(Json.object())).isInstanceOf(Refusal.class);
  }
}
