package dev.spike.domain.value;

import static dev.spike.domain.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Instant;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberRangeTest {

  private static final long STREAM = new Seed(7).stream("NumberRangeTest");
  private static final int DRAWS = 100_000;

  @ParameterizedTest
  @CsvSource({"10, 90", "-5, 5", "0, 1", "-17, -3", "9223372036854775800, 9223372036854775807"})
  void yieldsEachNumberAboutEquallyOften(long min, long max) {
    NumberRange range = new NumberRange(min, max);
    int[] seen = new int[(int) (max - min + 1)];
    for (int n = 0; n < DRAWS; n++) {
      long number = range.at(Chance.word(STREAM, n));
      assertThat(number).isBetween(min, max);
      seen[(int) (number - min)]++;
    }
    double expected = DRAWS / (double) seen.length;
    double room = 5 * Math.sqrt(expected);
    for (int times : seen) {
      assertThat((double) times).isBetween(expected - room, expected + room);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "10, 90",
    "-9223372036854775808, 9223372036854775807",
    "-9223372036854775808, 9223372036854775806",
    "-9223372036854775807, 9223372036854775807",
    "-9223372036854775808, 0",
    "-9223372036854775808, -1",
    "-1, 9223372036854775807",
    "0, 9223372036854775807",
    "0, 9223372036854775806",
    "-6000000000000000000, 6000000000000000000",
    "9223372036854775807, 9223372036854775807",
    "-9223372036854775808, -9223372036854775808"
  })
  void reachesBothEndsAndNothingBeyond(long min, long max) {
    NumberRange range = new NumberRange(min, max);
    boolean all = min == Long.MIN_VALUE && max == Long.MAX_VALUE;

    assertThat(range.at(all ? Long.MIN_VALUE : 0)).isEqualTo(min);
    assertThat(range.at(all ? Long.MAX_VALUE : -1)).isEqualTo(max);
    for (int n = 0; n < 10_000; n++) {
      assertThat(range.at(Chance.word(STREAM, n))).isBetween(min, max);
    }
  }

  @Test
  void takesItsShareOfAWordExactly() {
    SplittableRandom random = new SplittableRandom(23);
    RandomRules rules = new RandomRules(23);
    for (int n = 0; n < 20_000; n++) {
      NumberRange range = rules.numberRange();
      long word = random.nextLong();
      BigInteger count =
          BigInteger.valueOf(range.max())
              .subtract(BigInteger.valueOf(range.min()))
              .add(BigInteger.ONE);
      BigInteger exact =
          new BigInteger(Long.toUnsignedString(word))
              .multiply(count)
              .shiftRight(64)
              .add(BigInteger.valueOf(range.min()));
      assertThat(range.at(word)).as("%s at %d", range, word).isEqualTo(exact.longValueExact());
    }
  }

  @Test
  void takesTheWordItselfWhereAllNumbersAreAllowed() {
    NumberRange all = new NumberRange(Long.MIN_VALUE, Long.MAX_VALUE);

    assertThat(all.at(0)).isZero();
    assertThat(all.at(-42)).isEqualTo(-42);
  }

  @Test
  void drawsWhatItsChanceLeadsTo() {
    NumberRange range = new NumberRange(10, 90);

    assertThat(range.draw(Instant.EPOCH, new Chance(STREAM, 3)))
        .isEqualTo(new Value.Whole(range.at(Chance.word(STREAM, 3))));
    assertThat(range.type()).isEqualTo(ValueType.NUMBER_RANGE);
  }

  @Test
  void mustNotBeUpsideDown() {
    assertRefused(
        () -> new NumberRange(90, 10), "/max", "a range must not end below its start: 90..10");
    assertRefused(
        () -> new NumberRange(Long.MAX_VALUE, Long.MIN_VALUE),
        "/max",
        "a range must not end below its start: 9223372036854775807..-9223372036854775808");
  }
}
