package dev.spike.domain.value;

import static dev.spike.domain.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spike.domain.Fault;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FloatRangeTest {

  private static final long STREAM = new Seed(7).stream("FloatRangeTest");
  private static final int DRAWS = 100_000;
  private static final BigDecimal ALL_WORDS = new BigDecimal(BigInteger.ONE.shiftLeft(64));

  /** Words that lead to the least, the middle and the greatest share, and about a seam of signs. */
  private static final long[] EDGES = {0, 1, -1, -2, Long.MIN_VALUE, Long.MAX_VALUE, 1L << 62};

  @ParameterizedTest
  @CsvSource({"0.5, 2.5, 1", "-1, 1, 2", "-2.75, -1.25, 2", "0, 0.0000000100, 10", "5, 25, 0"})
  void yieldsEachNumberAboutEquallyOftenAndTheEndsHalfAsOften(
      BigDecimal min, BigDecimal max, int places) {
    UnitRange range = new FloatRange(min, max, places).inUnits().orElseThrow();
    long first = min.movePointRight(places).longValueExact();
    int[] seen = new int[(int) (max.movePointRight(places).longValueExact() - first) + 1];
    for (int n = 0; n < DRAWS; n++) {
      seen[(int) (range.at(Chance.word(STREAM, n)) - first)]++;
    }
    double inner = DRAWS / (seen.length - 1.0);
    for (int i = 0; i < seen.length; i++) {
      double expected = i == 0 || i == seen.length - 1 ? inner / 2 : inner;
      assertThat((double) seen[i])
          .as("number %d of %d", i, seen.length)
          .isBetween(expected - 5 * Math.sqrt(expected), expected + 5 * Math.sqrt(expected));
    }
  }

  @ParameterizedTest
  @CsvSource({
    // a word's upper four bits are its share of the range in sixteenths
    "0, 16, 0, 0x5000000000000000, 5",
    "0, 16, 0, 0x5800000000000000, 6",
    "0, 16, 0, 0x57ffffffffffffff, 5",
    "-16, 0, 0, 0x5800000000000000, -10",
    "-16, 0, 0, 0x57ffffffffffffff, -11",
    "0, 1.6, 1, 0x5800000000000000, 0.6",
    "0, 1.60, 0, 0x5000000000000000, 1",
    "-1.6, 0.0, 0, 0xb000000000000000, 0",
    "-1.6, 0.0, 0, 0xafffffffffffffff, -1",
  })
  void roundsHalfUp(BigDecimal min, BigDecimal max, int places, String word, BigDecimal expected) {
    FloatRange range = new FloatRange(min, max, places);
    long bits = Long.parseUnsignedLong(word.substring(2), 16);

    assertThat(decimalAt(range, bits)).isEqualTo(expected);
    assertThat(unitsAt(range, bits)).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void showsAsManyPlacesAsItHas(int places) {
    FloatRange range = FloatRange.of(-3, 4, places);

    for (int n = 0; n < 1_000; n++) {
      assertThat(decimalAt(range, Chance.word(STREAM, n)).scale()).isEqualTo(places);
    }
    assertThat(range.inUnits().orElseThrow().places()).isEqualTo(places);
  }

  @Test
  void hasTwoPlacesUnlessTold() {
    assertThat(Rule.parse("float 1..2")).isEqualTo(FloatRange.of(1, 2, 2));
    assertThat(FloatRange.DEFAULT_PLACES).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "0.001, 0.999, 1, 0.1, 0.9",
    "-0.999, -0.001, 1, -0.9, -0.1",
    "1.004, 1.016, 2, 1.01, 1.01",
    "2.5, 3.4, 0, 3, 3",
    "0.5, 1.5, 0, 1, 1",
    "-0.5, 0.5, 0, 0, 0",
    "0.25, 0.75, 2, 0.25, 0.75",
    "-7, -7, 2, -7.00, -7.00",
    "0, 0, 0, 0, 0",
    "-1e300, 1e300, 0, -1e300, 1e300",
    "1e300, 1e300, 10, 1e300, 1e300",
    "0.00000000000000000000000000001, 1.99999999999999999999999999999, 0, 1, 1"
  })
  void neverLeavesItsBoundsByRounding(
      BigDecimal min, BigDecimal max, int places, BigDecimal least, BigDecimal most) {
    FloatRange range = new FloatRange(min, max, places);

    assertThat(decimalAt(range, 0)).isEqualByComparingTo(least);
    assertThat(decimalAt(range, -1)).isLessThanOrEqualTo(most);
    for (int n = 0; n < 1_000; n++) {
      long word = n < EDGES.length ? EDGES[n] : Chance.word(STREAM, n);
      assertThat(decimalAt(range, word)).isBetween(least, most).hasScaleOf(places);
      unitsAt(range, word).ifPresent(value -> assertThat(value).isBetween(least, most));
    }
  }

  @Tag("thorough")
  @Test
  void countsInUnitsAsInDecimals() {
    int inUnits = 0;
    for (long seed = 0; seed < 5_000; seed++) {
      FloatRange range = new RandomRules(seed).floatRange();
      SplittableRandom words = new SplittableRandom(seed);
      for (long edge : EDGES) {
        inUnits += assertSame(range, edge, seed);
      }
      inUnits += assertSame(range, words.nextLong(), seed);
    }
    assertThat(inUnits).as("ranges that were counted in units").isGreaterThan(12_500);
  }

  private static int assertSame(FloatRange range, long word, long seed) {
    BigDecimal decimal = decimalAt(range, word);
    String place = "seed " + seed + ": " + range + " at " + word;
    assertThat(decimal).as(place).isEqualTo(exactly(range, word));
    assertThat(decimal).as(place).isBetween(range.min(), range.max());
    assertThat(range.ready().draw(Instant.EPOCH, new Chance(word, 0)))
        .as(place)
        .isEqualTo(range.draw(Instant.EPOCH, new Chance(word, 0)));
    Optional<BigDecimal> units = unitsAt(range, word);
    units.ifPresent(value -> assertThat(value).as(place).isEqualTo(decimal));
    return units.isPresent() ? 1 : 0;
  }

  /** The contract in other words: the share of the word, to the nearest place, the upper of two. */
  private static BigDecimal exactly(FloatRange range, long word) {
    BigDecimal share =
        new BigDecimal(new BigInteger(Long.toUnsignedString(word))).divide(ALL_WORDS);
    BigDecimal drawn = range.max().subtract(range.min()).multiply(share).add(range.min());
    BigDecimal below = drawn.setScale(range.places(), RoundingMode.FLOOR);
    BigDecimal above = below.add(BigDecimal.ONE.movePointLeft(range.places()));
    boolean lower = drawn.subtract(below).compareTo(above.subtract(drawn)) < 0;
    BigDecimal nearest = lower ? below : above;
    if (nearest.compareTo(range.max()) > 0) {
      return below;
    }
    return nearest.compareTo(range.min()) < 0 ? above : nearest;
  }

  @Test
  void countsInDecimalsWhereUnitsWouldOverflow() {
    assertThat(FloatRange.of(0, 1e15, 2).inUnits()).isPresent();
    assertThat(FloatRange.of(0, 9e16, 1).inUnits()).isPresent();
    assertThat(FloatRange.of(0, 1e17, 1).inUnits()).isEmpty();
    assertThat(FloatRange.of(-1e17, 0, 1).inUnits()).isEmpty();
    assertThat(FloatRange.of(-1e300, 1e300, 2).inUnits()).isEmpty();
    assertThat(FloatRange.of(0, 1e-18, 0).inUnits()).isPresent();
    assertThat(FloatRange.of(0, 1e-19, 0).inUnits()).isEmpty();
    assertThat(unitsAt(FloatRange.of(0, 1e-18, 0), -1)).contains(BigDecimal.ZERO);
  }

  @Test
  void countsInUnitsUpToTheLastThatFits() {
    FloatRange widest =
        new FloatRange(
            new BigDecimal("-99999999999999999.9"), new BigDecimal("99999999999999999.9"), 0);

    assertThat(unitsAt(widest, 0)).contains(new BigDecimal("-99999999999999999"));
    assertThat(unitsAt(widest, -1)).contains(new BigDecimal("99999999999999999"));
  }

  @Test
  void comparesByItsNumbersWhateverTheirZeros() {
    assertThat(new FloatRange(new BigDecimal("1.00"), new BigDecimal("2e1"), 3))
        .isEqualTo(FloatRange.of(1, 20, 3))
        .hasToString("float 1..20 places 3");
    assertThat(FloatRange.of(1, 20, 3).type()).isEqualTo(ValueType.FLOAT_RANGE);
  }

  @Test
  void refusesWhatHoldsNoNumber() {
    assertRefused(
        () -> FloatRange.of(0.001, 0.009, 2),
        "/places",
        "no number with 2 decimal places lies within 0.001..0.009;"
            + " give more places or a wider range");
    assertRefused(
        () -> FloatRange.of(-0.9, -0.1, 0),
        "/places",
        "no number with 0 decimal places lies within -0.9..-0.1;"
            + " give more places or a wider range");
    assertThat(FloatRange.of(0.001, 0.01, 2)).isNotNull();
  }

  @Test
  void refusesWhatIsNoRange() {
    assertRefused(
        () -> FloatRange.of(2, 1, 2), "/max", "a range must not end below its start: 2.0..1.0");
    assertRefused(() -> FloatRange.of(0, 1, -1), "/places", "places must be 0 to 10, not -1");
    assertRefused(() -> FloatRange.of(0, 1, 11), "/places", "places must be 0 to 10, not 11");
    assertRefused(
        () -> FloatRange.of(Double.NaN, Double.POSITIVE_INFINITY, 2),
        new Fault("/min", "a number is needed, not NaN"),
        new Fault("/max", "a number is needed, not Infinity"));
  }

  @Test
  void refusesEndlessNumbersBeforeItCountsTheirDigits() {
    BigDecimal endless = new BigDecimal("1e999999999");
    BigDecimal endlessPlaces = new BigDecimal("1e-999999999");

    assertRefused(
        () -> new FloatRange(BigDecimal.ONE, endless, 2),
        "/max",
        "the end of a range must lie between -1.8e308 and 1.8e308");
    assertRefused(
        () -> new FloatRange(endless.negate(), BigDecimal.ONE, 2),
        "/min",
        "the start of a range must lie between -1.8e308 and 1.8e308");
    assertRefused(
        () -> new FloatRange(endlessPlaces, BigDecimal.ONE, 2),
        "/min",
        "the start of a range must have at most 30 decimal places");
  }

  @Test
  void namesAllFaultsAtOnce() {
    assertRefused(
        () -> new FloatRange(new BigDecimal("1e400"), new BigDecimal("1e-31"), 12),
        new Fault("/min", "the start of a range must lie between -1.8e308 and 1.8e308"),
        new Fault("/max", "the end of a range must have at most 30 decimal places"),
        new Fault("/places", "places must be 0 to 10, not 12"),
        new Fault("/max", "a range must not end below its start: 1E+400..1E-31"));
  }

  private static BigDecimal decimalAt(FloatRange range, long word) {
    Chance chance = chanceOf(word);
    return (BigDecimal) range.draw(Instant.EPOCH, chance).plain();
  }

  private static Optional<BigDecimal> unitsAt(FloatRange range, long word) {
    return range.inUnits().map(units -> BigDecimal.valueOf(units.at(word), units.places()));
  }

  /** The chance whose word is a given one: its mixing is undone. */
  private static Chance chanceOf(long word) {
    return new Chance(Unmixed.of(word), 0);
  }
}
