package dev.spike.domain.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CurveTest {

  private static final long STREAM = new Seed(11).stream("CurveTest");
  private static final int DRAWS = 20_000;

  private static String at(String notation, String instant) {
    return draw(notation, Instant.parse(instant), 0).toString();
  }

  private static Value draw(String notation, Instant now, long ordinal) {
    StatelessRule rule =
        Rule.parse(notation)
            .fold(
                stateless -> stateless,
                counter -> {
                  throw new AssertionError(counter + " is no curve");
                },
                derived -> {
                  throw new AssertionError(derived + " is no curve");
                });
    Chance chance = new Chance(STREAM, ordinal);
    Value drawn = rule.draw(now, chance);
    assertThat(rule.ready().draw(now, chance)).isEqualTo(drawn);
    return drawn;
  }

  private static double[] everySecond(String notation, int count) {
    Instant start = Instant.parse("2026-03-01T09:00:00Z");
    double[] values = new double[count];
    for (int i = 0; i < count; i++) {
      values[i] = Double.parseDouble(draw(notation, start.plusSeconds(i), 0).toString());
    }
    return values;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          sine 0..100 every 1h                   | 50.00  | 100.00 | 50.00 | 0.00
          sawtooth 0..100 every 1h               | 0.00   | 25.00  | 50.00 | 75.00
          square 0..100 every 1h                 | 100.00 | 100.00 | 0.00  | 0.00
          triangle 0..100 every 1h               | 0.00   | 50.00  | 100.00 | 50.00
          triangle -1..1 every 1h places 0       | -1     | 0      | 1     | 0
          sawtooth 0..100 every 1h phase 15m     | 75.00  | 0.00   | 25.00 | 50.00
          sawtooth 0..100 every 30m              | 0.00   | 50.00  | 0.00  | 50.00
          sine 0..1 every 1h places 3            | 0.500  | 1.000  | 0.500 | 0.000
          sequence 1 2 3 every 15m               | 1      | 2      | 3     | 1
          sequence 0.5 2 every 15m               | 0.5    | 2.0    | 0.5   | 2.0
          sequence 1 2 every 15m from 2026-03-01T09:15:00Z | 1 | 1 | 2 | 1
          sequence 1 2 every 15m from 2026-03-01T09:00:00Z hold | 1 | 2 | 2 | 2
          replay 0s=0 30m=60 every 1h            | 0      | 30     | 60    | 60
          replay 15m=10 30m=20 every 1h          | 10     | 10     | 20    | 20
          replay 0s=0 15m=60 every 30m from 2026-03-01T09:15:00Z | 60 | 0 | 60 | 0
          daily UTC 09:00=0 10:00=60             | 0.00   | 15.00  | 30.00 | 45.00
          daily Europe/Berlin 10:00=0 11:00=60   | 0.00   | 15.00  | 30.00 | 45.00
          daily UTC 21:00=12                     | 12.00  | 12.00  | 12.00 | 12.00
          weekly UTC sun-09:00=0 sun-10:00=60    | 0.00   | 15.00  | 30.00 | 45.00
          """)
  void followsItsShape(String rule, String first, String second, String third, String fourth) {
    assertThat(
            List.of(
                at(rule, "2026-03-01T09:00:00Z"),
                at(rule, "2026-03-01T09:15:00Z"),
                at(rule, "2026-03-01T09:30:00Z"),
                at(rule, "2026-03-01T09:45:00Z")))
        .containsExactly(first, second, third, fourth);
  }

  @Test
  void goesOnFromTheLastPointOfADayToTheFirst() {
    String rule = "daily UTC 06:00=10 18:00=34 places 1";

    assertThat(at(rule, "2026-03-01T00:00:00Z")).isEqualTo("22.0");
    assertThat(at(rule, "2026-03-01T05:00:00Z")).isEqualTo("12.0");
    assertThat(at(rule, "2026-03-01T23:00:00Z")).isEqualTo("24.0");
    assertThat(at(rule, "1969-12-31T23:00:00Z")).isEqualTo("24.0");
  }

  @Test
  void followsTheClocksWhenTheyAreChanged() {
    String rule = "daily Europe/Berlin 00:00=0 12:00=12 places 1";

    assertThat(at(rule, "2026-03-29T00:59:00Z")).isEqualTo("2.0");
    assertThat(at(rule, "2026-03-29T01:00:00Z")).isEqualTo("3.0");
    assertThat(at(rule, "2026-10-25T00:30:00Z")).isEqualTo("2.5");
    assertThat(at(rule, "2026-10-25T01:30:00Z")).isEqualTo("2.5");
    assertThat(at("weekly UTC mon-00:00=1 tue-00:00=25", "2026-03-02T12:00:00Z"))
        .isEqualTo("13.00");
  }

  @Test
  void isTheSameAtTheSameInstantHoweverOftenItIsDrawn() {
    List<String> rules =
        List.of(
            "sine 0..100 every 1h noise 5",
            "walk 0..100 step 2 every 10s",
            "normal 50 deviation 5",
            "range 0..1000000 hold 1m",
            "float 0..1 places 10 hold 1m");
    SplittableRandom random = new SplittableRandom(7);
    for (int n = 0; n < 1000; n++) {
      Instant now = Instant.ofEpochMilli(random.nextLong(1L << 42));
      for (String rule : rules) {
        assertThat(draw(rule, now, n)).as("%s at %s", rule, now).isEqualTo(draw(rule, now, -n - 1));
      }
    }
  }

  @Test
  void straysByItsNoise() {
    double[] values = everySecond("sine 0..1 every 366000d noise 5", DRAWS);

    double mean = DoubleStream.of(values).average().orElseThrow();
    double variance =
        DoubleStream.of(values)
            .map(value -> (value - mean) * (value - mean))
            .average()
            .getAsDouble();
    assertThat(Math.sqrt(variance)).isCloseTo(5, within(0.15));
    assertThat(mean).isCloseTo(0.5, within(0.2));
  }

  @Test
  void scattersAroundItsMean() {
    double[] values = everySecond("normal 50 deviation 5 places 4", DRAWS);

    double mean = DoubleStream.of(values).average().orElseThrow();
    assertThat(mean).isCloseTo(50, within(0.2));
    assertThat(share(values, 45, 55)).isCloseTo(0.6827, within(0.015));
    assertThat(share(values, 40, 60)).isCloseTo(0.9545, within(0.01));
    assertThat(everySecond("normal 50 deviation 5 min 48 max 51", 1000))
        .contains(48, 51)
        .satisfies(seen -> assertThat(share(seen, 48, 51)).isEqualTo(1));
  }

  private static double share(double[] values, double from, double to) {
    return DoubleStream.of(values).filter(value -> value >= from && value <= to).count()
        / (double) values.length;
  }

  @Test
  void walksStepByStepBetweenItsBounds() {
    double[] values = everySecond("walk 0..1000 step 2 every 1s places 6", DRAWS);

    double sum = 0;
    for (int i = 1; i < values.length; i++) {
      sum += (values[i] - values[i - 1]) * (values[i] - values[i - 1]);
    }
    assertThat(Math.sqrt(sum / (values.length - 1))).isCloseTo(2, within(0.06));
    assertThat(share(values, 0, 1000)).isEqualTo(1);
    double[] narrow = everySecond("walk 0..10 step 4 every 1s", DRAWS);
    assertThat(share(narrow, 0, 5)).isCloseTo(0.5, within(0.03));
    assertThat(share(narrow, 0, 10)).isEqualTo(1);
  }

  @Test
  void standsStillBetweenSteps() {
    assertThat(everySecond("walk 0..1000 step 2 every 10s", 100))
        .satisfies(CurveTest::changesByTens);
    assertThat(everySecond("range 0..1000000 hold 10s", 100)).satisfies(CurveTest::changesByTens);
  }

  private static void changesByTens(double[] values) {
    Set<Double> seen = new HashSet<>();
    for (int i = 0; i < values.length; i++) {
      assertThat(values[i]).isEqualTo(values[i - i % 10]);
      seen.add(values[i]);
    }
    assertThat(seen).hasSize(values.length / 10);
  }

  @Test
  void hasChanceOfItsOwn() {
    Chance other = new Chance(new Seed(12).stream("CurveTest"), 0);
    List<String> rules = new ArrayList<>();
    for (String rule :
        List.of(
            "sine 0..1 every 1h noise 5", "walk 0..9 step 1 every 1s", "normal 5 deviation 1")) {
      Value here = draw(rule, Instant.EPOCH.plusSeconds(77), 0);
      Value there =
          Rule.parse(rule)
              .fold(
                  stateless -> stateless.draw(Instant.EPOCH.plusSeconds(77), other),
                  any -> here,
                  derived -> here);
      if (here.equals(there)) {
        rules.add(rule);
      }
    }
    assertThat(rules).isEmpty();
  }

  @Test
  void reachesAnyInstant() {
    for (String instant :
        List.of("0000-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "1970-01-01T00:00:00Z")) {
      assertThat(Double.parseDouble(at("walk 10..20 step 1 every 1s", instant)))
          .isBetween(10.0, 20.0);
      assertThat(Double.parseDouble(at("sine 10..20 every 7h", instant))).isBetween(10.0, 20.0);
    }
    assertThat(at("sine -1e308..1e308 every 4h", "1970-01-01T01:00:00Z")).hasSizeGreaterThan(300);
    assertThat(at("sine 0..1e20 every 4h places 0", "1970-01-01T01:00:00Z"))
        .isEqualTo("100000000000000000000");
  }
}
