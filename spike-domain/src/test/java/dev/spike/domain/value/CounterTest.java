package dev.spike.domain.value;

import static dev.spike.domain.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.spike.domain.Fault;
import dev.spike.domain.Refusal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CounterTest {

  private static final long STREAM = new Seed(7).stream("CounterTest");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          increment from 1 by 1 until 10         | 1 2 3 4 5 6 7 8 9 10 1 2
          increment from 10 by 5 until 30        | 10 15 20 25 30 10
          decrement from 20 by 3 until 5         | 20 17 14 11 8 5 20 17
          decrement from 10 by 2 until 1         | 10 8 6 4 2 10
          increment from 10 by 50 until 30       | 10 10 10
          decrement from 10 by 50 until -30      | 10 10 10
          increment from 5 by 1 until 5          | 5 5 5
          increment from 0.1 by 0.1 until 0.3    | 0.1 0.2 0.3 0.1
          decrement from 0.3 by 0.1 until 0.1    | 0.3 0.2 0.1 0.3
          increment from 0.5 by 0.25 until 1.25  | 0.5 0.75 1 1.25 0.5
          increment from -1 by 0.5 until 1       | -1 -0.5 0 0.5 1 -1
          increment from 1 by 1                  | 1 2 3 4
          decrement from 1 by 1                  | 1 0 -1 -2
          increment from 9223372036854775806 by 1 | 9223372036854775806 9223372036854775807 9223372036854775808
          increment from 1e20 by 1e20            | 100000000000000000000 200000000000000000000
          """)
  void yieldsItsSequence(String notation, String sequence) {
    List<String> expected = List.of(sequence.split(" "));
    Counter counter = (Counter) Rule.parse(notation);

    assertThat(values(counter, expected.size())).containsExactlyElementsOf(expected);
    assertThat(unitValues(counter, expected.size()))
        .satisfiesAnyOf(
            values -> assertThat(values).isEmpty(),
            values -> assertThat(values).hasValue(expected));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "increment from 0 by 10 jitter 15%",
        "increment from 0.5 by 0.125 jitter 15%",
        "increment from 0 by 3 jitter 0.01%",
        "increment from 0 by 7 jitter 500%",
        "decrement from 0 by 10 jitter 100%",
        "decrement from 0 by 0.7 jitter 37.5%",
        "increment from 0 by 3 jitter 33.25%"
      })
  void straysNoFurtherThanItsJitter(String notation) {
    Counter counter = (Counter) Rule.parse(notation);
    UnitCounter units = counter.inUnits().orElseThrow();
    double step = counter.step().doubleValue();
    double most = step * (1 + counter.jitter().percent().doubleValue() / 100);
    double least = Math.max(0, 2 * step - most);
    double rounding = Math.pow(10, -units.places()) / 2 + 1e-9;
    double shortest = Double.MAX_VALUE;
    double longest = 0;
    long next = 0;
    for (int n = 0; n < 100_000; n++) {
      long moved = units.after(next, Chance.word(STREAM, n));
      double distance = Math.abs(moved - next) / Math.pow(10, units.places());
      assertThat(distance).isBetween(least - rounding, most + rounding);
      shortest = Math.min(shortest, distance);
      longest = Math.max(longest, distance);
      next = moved;
    }
    double width = most - least;
    assertThat(shortest)
        .as("the lower bound is reached")
        .isLessThan(least + width / 100 + rounding);
    assertThat(longest)
        .as("the upper bound is reached")
        .isGreaterThan(most - width / 100 - rounding);
  }

  @Test
  void roundsStrayingStepsToTwoPlacesOrToThoseOfItsNumbers() {
    assertThat(values((Counter) Rule.parse("increment from 0 by 1 jitter 50%"), 100))
        .allMatch(value -> new BigDecimal(value).scale() <= 2)
        .anyMatch(value -> new BigDecimal(value).scale() == 2);
    assertThat(values((Counter) Rule.parse("increment from 0.1234 by 1 jitter 50%"), 100))
        .allMatch(value -> new BigDecimal(value).scale() <= 4)
        .anyMatch(value -> new BigDecimal(value).scale() == 4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "increment from 0 by 10 until 1000 jitter 15%",
        "decrement from 0.5 by 0.125 until -3.75 jitter 499.99%",
        "increment from -3 by 0.01 until 0 jitter 0.5%",
        "increment from 1 by 3 until 20",
        "increment from 1 by 1 until 7.25",
        "increment from 0 by 10000000000000000 until 100000000000000000",
        "decrement from 99999999999 by 12345678 jitter 250%"
      })
  void countsInUnitsAsInDecimals(String notation) {
    Counter counter = (Counter) Rule.parse(notation);

    assertThat(unitValues(counter, 2_000)).hasValue(values(counter, 2_000));
  }

  @Test
  void countsInDecimalsWhereUnitsWouldOverflow() {
    assertThat(((Counter) Rule.parse("increment from 1e18 by 1")).inUnits()).isEmpty();
    assertThat(((Counter) Rule.parse("increment from 1 by 1e18")).inUnits()).isEmpty();
    assertThat(((Counter) Rule.parse("increment from 1 by 1 until 1e18")).inUnits()).isEmpty();
    assertThat(((Counter) Rule.parse("increment from 1 by 1e13 jitter 1%")).inUnits()).isEmpty();
    assertThat(units("increment from 1 by 576460752303.42 jitter 1%").places()).isEqualTo(2);
    assertThat(((Counter) Rule.parse("increment from 1 by 576460752303.43 jitter 1%")).inUnits())
        .isEmpty();
    assertThat(((Counter) Rule.parse("increment from 1 by 1 until 1.234 jitter 1%")).inUnits())
        .isEmpty();
    assertThat(((Counter) Rule.parse("increment from 1 by 1 jitter 0.125%")).inUnits()).isEmpty();
    assertThat(((Counter) Rule.parse("increment from 0 by 1e-18")).inUnits()).isPresent();
    assertThat(((Counter) Rule.parse("increment from 0 by 1e-19")).inUnits()).isEmpty();
  }

  @Test
  void knowsHowLongItsUnitsHaveRoom() {
    UnitCounter endless = Counter.increment(0, 1).inUnits().orElseThrow();

    assertThat(endless.hasRoom(0, 1_000)).isTrue();
    assertThat(endless.hasRoom(Long.MAX_VALUE / 2, 1_000)).isTrue();
    assertThat(endless.hasRoom(Long.MAX_VALUE / 2 + 1, 1)).isFalse();
    assertThat(units("increment from 0 by 4611686018427387").hasRoom(0, 1_000)).isTrue();
    assertThat(units("increment from 0 by 4611686018427388").hasRoom(0, 1_000)).isFalse();
    assertThat(units("increment from 0 by 1e9 jitter 1%").hasRoom(0, 7_686_143))
        .as("a straying step may be six times as long")
        .isTrue();
    assertThat(units("increment from 0 by 1e9 jitter 1%").hasRoom(0, 7_686_144)).isFalse();
    assertThat(Counter.increment(0, 1e16).inUnits().orElseThrow().hasRoom(0, 1_000)).isFalse();
    assertThat(Counter.increment(0, 1e16).until(1e17).inUnits().orElseThrow().hasRoom(0, 1_000))
        .isTrue();
  }

  @Test
  void entersUnitsFromAStateThatTheyCanHold() {
    UnitCounter tenths = Counter.increment(0, 0.1).inUnits().orElseThrow();

    assertThat(tenths.units(new CounterState(new BigDecimal("2.50")))).hasValue(25);
    assertThat(tenths.units(new CounterState(new BigDecimal("2.51")))).isEmpty();
    assertThat(tenths.units(new CounterState(new BigDecimal("1e18")))).isEmpty();
  }

  @Test
  void refusesWhatCannotCount() {
    assertRefused(
        () -> Counter.increment(5, 0), "/step", "the step of a counter must be above zero: 0.0");
    assertRefused(
        () -> Counter.increment(5, -1), "/step", "the step of a counter must be above zero: -1.0");
    assertRefused(
        () -> Counter.increment(5, 1).until(4),
        "/limit",
        "the limit of an increment counter must not be below its start: from 5 until 4.0");
    assertRefused(
        () -> Counter.decrement(5, 1).until(6),
        "/limit",
        "the limit of a decrement counter must not be above its start: from 5 until 6.0");
    assertRefused(() -> Counter.increment(Double.NaN, 1), "/start", "a number is needed, not NaN");
    assertRefused(
        () -> Counter.decrement(0, Double.POSITIVE_INFINITY),
        "/step",
        "a number is needed, not Infinity");
    assertRefused(
        () -> Counter.decrement(0, 1).until(Double.NaN), "/limit", "a number is needed, not NaN");
  }

  @Test
  void namesAllFaultsAtOnce() {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(
            () ->
                new Counter(
                    Direction.UP,
                    new BigDecimal("1e400"),
                    BigDecimal.ZERO,
                    Optional.of(new BigDecimal("1e-31")),
                    Jitter.NONE))
        .satisfies(
            refusal ->
                assertThat(refusal.faults())
                    .extracting(Fault::pointer)
                    .containsExactly("/start", "/step", "/limit", "/limit"));
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> Rule.parse("increment from 1 by 0 jitter 501%"))
        .satisfies(
            refusal ->
                assertThat(refusal.faults())
                    .extracting(Fault::pointer)
                    .containsExactly("/step", "/jitter"));
  }

  @Test
  void isBuiltStepByStep() {
    assertThat(Counter.increment(1, 0.5).until(100).jitter(Jitter.percent(15)))
        .isEqualTo(Rule.parse("increment from 1 by 0.5 until 100 jitter 15%"));
    assertThat(Counter.decrement(1, 0.5).jitter(Jitter.percent(15)).until(-100))
        .isEqualTo(Rule.parse("decrement from 1 by 0.5 until -100 jitter 15%"));
  }

  @Test
  void returnsToItsStartPastWhatADoubleCanHold() {
    List<String> values = values(Counter.increment(1e308, 5e307), 3);

    assertThat(values).containsExactly(plain("1e308"), plain("1.5e308"), plain("1e308"));
  }

  private static String plain(String number) {
    return new BigDecimal(number).toPlainString();
  }

  @Test
  void comparesByItsNumbersWhateverTheirZeros() {
    assertThat(Rule.parse("increment from 1.0 by 2.50 until 1e3"))
        .isEqualTo(Rule.parse("increment from 1 by 2.5 until 1000.00"))
        .hasToString("increment from 1 by 2.5 until 1000");
  }

  private static UnitCounter units(String notation) {
    return ((Counter) Rule.parse(notation)).inUnits().orElseThrow();
  }

  private static List<String> values(Counter counter, int count) {
    List<String> values = new ArrayList<>();
    CounterState state = counter.initial();
    for (int n = 0; n < count; n++) {
      Tick tick = counter.tick(state, new Chance(STREAM, n));
      values.add(tick.value().toString());
      state = tick.state();
    }
    return values;
  }

  private static Optional<List<String>> unitValues(Counter counter, int count) {
    return counter
        .inUnits()
        .map(
            units -> {
              long[] next = {units.units(counter.initial()).orElseThrow()};
              return LongStream.range(0, count)
                  .mapToObj(
                      n -> {
                        long value = next[0];
                        next[0] = units.after(value, Chance.word(STREAM, n));
                        return Value.of(BigDecimal.valueOf(value, units.places())).toString();
                      })
                  .toList();
            });
  }
}
