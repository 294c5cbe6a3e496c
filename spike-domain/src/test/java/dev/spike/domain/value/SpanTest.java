package dev.spike.domain.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanTest {

  private static final Instant NINE = Instant.parse("2026-03-01T09:00:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "number 42 | 42 | 42 | 0",
        "float 2.50 | 2.50 | 2.50 | 2",
        "range 10..90 | 10 | 90 | 0",
        "range 10..90 hold 5m | 10 | 90 | 0",
        "float 0.005..0.025 places 2 | 0.01 | 0.02 | 2",
        "increment from 1 by 0.5 until 100 | 1 | 100 | 1",
        "decrement from 10 by 1 until -3 jitter 10% | -3 | 10 | 2",
        "sine -1..1 every 1h | -1.00 | 1.00 | 2",
        "sine 0..10 every 1h places 0 noise 1 | -8 | 18 | 0",
        "daily UTC 00:00=5 12:00=80 06:00=2 | 2.00 | 80.00 | 2",
        "weekly UTC mon-00:00=5 | 5.00 | 5.00 | 2",
        "walk 3..9 step 1 every 1s | 3.00 | 9.00 | 2",
        "normal 50 deviation 1 | 41.70 | 58.30 | 2",
        "normal 50 deviation 10 min 0 max 60 | 0.00 | 60.00 | 2",
        "normal 50 deviation 1 min 60 | 60.00 | 60.00 | 2",
        "sequence 3 1 2.5 every 1m | 1.0 | 3.0 | 1",
        "replay 0s=1 10s=-5 every 1m | -5 | 1 | 0",
        "range 10..90 bent by multiply 0.01 | 0 | 90 | 0",
        "range 10..90 bent by multiply -1 | -90 | 90 | 0",
        "float 1..2 places 1 bent by set 0.04 | 0.0 | 2.0 | 1",
        "range 10..90 bent by clamp 20..30 linear in 1m | 10 | 90 | 0",
        "increment from 1 by 1 until 9 bent by multiply 0.5 | 1 | 9 | 5",
      })
  void areAsWideAsTheNumbersOfARule(String notation, BigDecimal min, BigDecimal max, int places) {
    Span span = Rule.parse(notation).span().orElseThrow();
    assertThat(span).isEqualTo(new Span(min, max, places));
  }

  @Test
  void endWhereDoublesEnd() {
    Span up = Rule.parse("increment from 5 by 1").span().orElseThrow();
    assertThat(up.min()).isEqualTo("5");
    assertThat(up.max()).isEqualTo(new BigDecimal(Double.MAX_VALUE));
    Span down = Rule.parse("decrement from 5 by 1").span().orElseThrow();
    assertThat(down.min()).isEqualTo(new BigDecimal(-Double.MAX_VALUE));
    assertThat(down.max()).isEqualTo("5");
    assertThat(up).hasToString("from 5 to 1.79769313486E+308");
  }

  @Test
  void areNotKnownOfTextsAndOfWhatReadsOthers() {
    assertThat(Rule.parse("text 7").span()).isEmpty();
    assertThat(Rule.parse("expression 7").span()).isEmpty();
  }

  @Tag("thorough")
  @Test
  void holdAllThatRulesYield() {
    long seed = 20260302;
    RandomRules rules = new RandomRules(seed);
    SplittableRandom random = new SplittableRandom(seed);
    Set<ValueType> seen = EnumSet.noneOf(ValueType.class);
    for (int n = 0; n < 5000; n++) {
      Rule straight = rules.next();
      boolean isBent = straight.type().isNumeric() && random.nextInt(3) == 0;
      Rule rule = isBent ? bent(straight, random) : straight;
      rule.span().ifPresent(span -> seen.add(rule.type()));
      for (int draw = 0; draw < 20; draw++) {
        Instant now = NINE.plusSeconds(random.nextLong(1L << random.nextInt(1, 31)));
        Chance chance = new Chance(random.nextLong(), draw);
        List<Value> values =
            rule.fold(
                stateless -> List.of(stateless.draw(now, chance)),
                counter -> ticks(rule, counter, now, chance),
                derived -> List.of());
        for (Value value : values) {
          rule.span()
              .ifPresent(
                  span -> {
                    BigDecimal number = Arithmetic.number(value);
                    assertThat(number)
                        .as("seed %d: %s", seed, rule)
                        .isBetween(span.min(), span.max());
                    assertThat(number.stripTrailingZeros().scale())
                        .as("places of %s", rule)
                        .isLessThanOrEqualTo(span.places());
                  });
        }
      }
    }
    assertThat(seen).hasSize(ValueType.values().length - 2);
  }

  private static Rule bent(Rule straight, SplittableRandom random) {
    Bend.Kind kind = Bend.Kind.values()[random.nextInt(Bend.Kind.values().length - 1)];
    BigDecimal amount = BigDecimal.valueOf(random.nextInt(-300, 300), 2);
    Envelope ramp = Envelope.ramped(Envelope.Form.LINEAR, Lapse.parse("10m"), Lapse.parse("5m"));
    return straight
        .bent(Bend.of(kind, amount), Strength.of(random.nextBoolean() ? ramp : Envelope.STEP))
        .during(NINE, NINE.plusSeconds(1 + random.nextInt(3600) + 900));
  }

  private static List<Value> ticks(Rule rule, Counter counter, Instant now, Chance chance) {
    CounterState state = counter.initial();
    Tick first = tick(rule, state, now, chance);
    Tick second = tick(rule, first.state(), now, chance);
    return List.of(first.value(), second.value(), tick(rule, second.state(), now, chance).value());
  }

  private static Tick tick(Rule rule, CounterState state, Instant now, Chance chance) {
    return rule instanceof BentCounter bent
        ? bent.tick(state, now, chance)
        : ((Counter) rule).tick(state, chance);
  }
}
