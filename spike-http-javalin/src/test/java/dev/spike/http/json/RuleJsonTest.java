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
        "decrement from 10 by 1",
        "range 10..90 hold 5m",
        "float 0.5..2.5 places 3 hold 250ms",
        "sine 0..100 every 1h",
        "sawtooth -1.5..1.5 every 250ms phase 50ms places 3 noise 0.1",
        "square 0..1 every 10m places 0",
        "triangle 0..1 every 7d",
        "daily Europe/Berlin 00:00=10 08:30=80 17:00=60.5",
        "weekly UTC mon-08:00=80 sat-00:00=5 noise 2",
        "walk 0..100 step 2 every 10s",
        "normal 50 deviation 5 min 0 max 100",
        "normal 50 deviation 5 max 100 places 0",
        "sequence 1 2.5 -3 every 5m",
        "sequence 1 2 3 every 5m from 2026-03-01T09:00:00Z hold places 2",
        "replay 0s=1 10s=5 30s=2.5 every 1m from 2026-03-01T09:00:00Z noise 1",
        "expression requests * 0.02",
        "expression if(\"a-b\" > 1, max(c, 1), 0) % 3 places 0 noise 1.5",
        "expression requests * 0.02 bent by multiply 3 linear in 10m",
        "range 10..90 bent by multiply 3",
        "range 10..90 hold 5m bent by add -0.5 linear in 10m out 5m",
        "increment from 0 by 5 bent by percent 20 stairs 5 in 10m",
        "sine 0..1 every 1h bent by clamp 0.2..0.8 burst 30s 1m30s in 10s"
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
    ObjectNode series = RuleJson.members(Rule.parse("replay 0s=1 every 1m"));
    for (String csv : new String[] {"1e2147483647,1", "1e-2147483647,1", "0.0001,1", "x,1", "1"}) {
      series.put("csv", csv);
      assertThatThrownBy(() -> RuleJson.of(series)).as(csv).isInstanceOf(Refusal.class);
    }
    ObjectNode computed = RuleJson.members(Rule.parse("expression a * 2"));
    for (String text : new String[] {"", "a *", "1e999", "a b", "f(1)"}) {
      computed.put("expression", text);
      assertThatThrownBy(() -> RuleJson.of(computed)).as(text).isInstanceOf(Refusal.class);
    }
    assertThatThrownBy(() -> RuleJson.of(Json.object())).isInstanceOf(Refusal.class);
  }
}
