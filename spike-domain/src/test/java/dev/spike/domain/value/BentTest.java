package dev.spike.domain.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BentTest {

  private static final Instant NINE = Instant.parse("2026-03-01T09:00:00Z");
  private static final Chance CHANCE = new Chance(7, 0);

  private static String at(Rule rule, long seconds) {
    Instant now = NINE.plusSeconds(seconds);
    return rule.fold(
        stateless -> {
          Value value = stateless.draw(now, CHANCE);
          assertThat(stateless.ready().draw(now, CHANCE)).isEqualTo(value);
          return value.toString();
        },
        counter -> counter.toString(),
        derived -> derived.toString());
  }

  private static Rule during(String notation, long seconds) {
    return Rule.parse(notation).during(NINE, NINE.plusSeconds(seconds));
  }

  @ParameterizedTest
  @CsvSource({
    "number 100, set 7, 7",
    "number 100, add -30, 70",
    "number 100, multiply 3, 300",
    "number 100, multiply 0.333, 33",
    "number 100, percent 25, 125",
    "number 100, percent -100, 0",
    "number 100, clamp 0..80, 80",
    "number 100, clamp 120..150, 120",
    "number 100, clamp 50..150, 100",
    "number 9223372036854775807, multiply 2, 18446744073709551614",
    "float 2.50, multiply 3, 7.50",
    "float 1..1 places 3, multiply 1.0005, 1.001",
    "sequence 1.5 every 1m, add 0.25, 1.8"
  })
  void bendsNumbersAndKeepsTheirPlaces(String rule, String bend, String bent) {
    Rule all = during(rule + " bent by " + bend, 60);

    assertThat(at(all, 0)).isEqualTo(bent);
    assertThat(at(all, 59)).isEqualTo(bent);
    assertThat(at(all, -1)).isEqualTo(at(Rule.parse(rule), -1));
    assertThat(at(all, 60)).isEqualTo(at(Rule.parse(rule), 60));
  }

  @ParameterizedTest
  @CsvSource({
    "step, 100, 100, 100, 100, 100",
    "linear in 40s out 20s, 0, 50, 100, 100, 50",
    "exponential in 40s, 0, 3, 100, 100, 100",
    "gaussian in 40s out 20s, 0, 32, 100, 100, 32",
    "sawtooth in 30s, 0, 67, 33, 0, 67",
    "stairs 4 in 40s out 20s, 25, 75, 100, 100, 75",
    "burst 15s 10s, 100, 0, 0, 100, 0",
    "burst 50s 10s in 40s, 0, 50, 100, 100, 0"
  })
  void comesAndGoesInItsForm(
      String form, String start, String twenty, String forty, String hundredFifty, String last) {
    String bend = form.equals("step") ? "add 100" : "add 100 " + form;
    Rule bent = during("number 0 bent by " + bend, 180);

    assertThat(List.of(at(bent, 0), at(bent, 20), at(bent, 40), at(bent, 150), at(bent, 170)))
        .usingElementComparator(BentTest::nearly)
        .containsExactly(start, twenty, forty, hundredFifty, last);
  }

  private static int nearly(String one, String other) {
    return Math.abs(Integer.parseInt(one) - Integer.parseInt(other)) <= 1 ? 0 : 1;
  }

  private static List<BigDecimal> count(BentCounter counter, int from, int to) {
    List<BigDecimal> values = new ArrayList<>();
    CounterState state = counter.counter().initial();
    for (int second = from; second <= to; second++) {
      Tick tick = counter.tick(state, NINE.plusSeconds(second), new Chance(7, second));
      values.add(new BigDecimal(tick.value().toString()));
      state = tick.state();
    }
    return values;
  }

  private static BentCounter counter(String notation, long seconds) {
    return (BentCounter) during(notation, seconds);
  }

  @Test
  void bendsTheStepsOfCounters() {
    assertThat(count(counter("increment from 0 by 5 bent by multiply 3", 3), -2, 5))
        .map(BigDecimal::intValueExact)
        .containsExactly(0, 5, 10, 25, 40, 55, 60, 65);
    assertThat(count(counter("decrement from 100 by 5 bent by add 1.5", 2), -1, 3))
        .map(BigDecimal::toPlainString)
        .containsExactly("100", "95", "88.5", "82", "77");
    assertThat(count(counter("increment from 0 by 5 bent by set 0", 2), -1, 3))
        .map(BigDecimal::intValueExact)
        .containsExactly(0, 5, 5, 5, 10);
    assertThat(count(counter("increment from 0 by 5 until 20 bent by set 100", 2), -1, 3))
        .map(BigDecimal::intValueExact)
        .containsExactly(0, 5, 0, 0, 5);
  }

  @Test
  void neverRunsBackwards() {
    for (String bend :
        List.of("multiply -3", "add -100 linear in 10s out 10s", "percent -300 burst 2s 3s")) {
      List<BigDecimal> values =
          count(counter("increment from 0 by 5 jitter 50% bent by " + bend, 60), -30, 90);
      for (int i = 1; i < values.size(); i++) {
        assertThat(values.get(i)).as(bend).isGreaterThanOrEqualTo(values.get(i - 1));
      }
    }
  }

  @Test
  void showsTheChangeInTheRateAndNothingElse() {
    List<BigDecimal> values =
        count(
            counter("increment from 0 by 10 bent by multiply 3 linear in 10s out 10s", 60),
            -20,
            80);
    for (int i = 1; i < values.size(); i++) {
      int second = i - 21;
      double strength = Math.max(0, Math.min(1, Math.min(second / 10.0, (60 - second) / 10.0)));
      assertThat(values.get(i).subtract(values.get(i - 1)).doubleValue())
          .as("second %d", second)
          .isCloseTo(10 + 20 * strength, within(0.01));
    }
  }

  @Test
  void isOneOfItsKindWhateverBendsIt() {
    Rule bent = Rule.parse("range 1..2 bent by set 5");

    assertThat(bent.type()).isEqualTo(ValueType.NUMBER_RANGE);
    assertThat(bent.straight()).isEqualTo(new NumberRange(1, 2));
    assertThat(bent.bent(Bend.of(Bend.Kind.ADD, BigDecimal.ONE), Strength.of(Envelope.STEP)))
        .hasToString("range 1..2 bent by add 1");
    assertThat(Rule.parseChange("cpu: multiply 3 linear in 1m", 4, bent))
        .hasToString("range 1..2 bent by multiply 3 linear in 1m");
    assertThat(Rule.parseChange("cpu: range 5..6", 4, bent)).hasToString("range 5..6");
    assertThat(Rule.parse("increment from 1 by 1 bent by set 2").straight())
        .isEqualTo(Counter.increment(1, 1));
  }
}
