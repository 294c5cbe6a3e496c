package dev.spike.domain.value;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A {@link FloatRange} as arithmetic on longs: the same values, counted in units of the last place.
 */
public final class UnitRange {

  private final long from;
  private final long width;
  private final int places;
  private final long divisor;
  private final long half;
  private final long lowest;
  private final long highest;

  /** Bounds are given {@code finer} places finer than the values. */
  UnitRange(long from, long to, int places, int finer) {
    this.from = from;
    this.width = to - from;
    this.places = places;
    this.divisor = powerOfTen(finer);
    this.half = divisor / 2;
    this.lowest = -Math.floorDiv(-from, divisor);
    this.highest = Math.floorDiv(to, divisor);
  }

  /** How many decimal places a unit stands for. */
  public int places() {
    return places;
  }

  /** The least number of units that there can be. */
  public long lowest() {
    return lowest;
  }

  /** The largest number of units that there can be. */
  public long highest() {
    return highest;
  }

  /** The number of units that a word of chance leads to. */
  public long at(long word) {
    long whole = from + Chance.share(word, width);
    if (divisor == 1) {
      return whole + ((word * width) >>> 63);
    }
    return Math.max(lowest, Math.min(highest, Math.floorDiv(whole + half, divisor)));
  }

  Value draw(Instant now, Chance chance) {
    return new Value.Decimal(BigDecimal.valueOf(at(chance.word()), places));
  }

  private static long powerOfTen(int exponent) {
    long power = 1;
    for (int i = 0; i < exponent; i++) {
      power *= 10;
    }
    return power;
  }
}
