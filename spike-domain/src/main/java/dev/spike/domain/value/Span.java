package dev.spike.domain.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Between what numbers lie, both ends included, and how many decimal places they have at most. No
 * number lies beyond what a double can hold.
 */
public record Span(BigDecimal min, BigDecimal max, int places) {

  /** Whole numbers between two. */
  static Span of(long min, long max) {
    return new Span(BigDecimal.valueOf(min), BigDecimal.valueOf(max), 0);
  }

  /** One number only. */
  static Span of(BigDecimal number) {
    return new Span(number, number, number.scale());
  }

  /** What lies between any two of some numbers that were computed. */
  static Span around(BigDecimal... numbers) {
    BigDecimal min = numbers[0];
    BigDecimal max = numbers[0];
    for (BigDecimal number : numbers) {
      min = min.min(number);
      max = max.max(number);
    }
    return new Span(min, max, Arithmetic.MOST_PLACES);
  }

  /** All that lies in this span, in the other, or between them. */
  Span with(Span other) {
    return new Span(min.min(other.min), max.max(other.max), Math.max(places, other.places));
  }

  /** This span as far as it is no lower; there may be nothing left of it. */
  Optional<Span> from(BigDecimal least) {
    return some(min.max(least.setScale(places, RoundingMode.CEILING)), max);
  }

  /** This span as far as it is no higher. */
  Optional<Span> upTo(BigDecimal most) {
    return some(min, max.min(most.setScale(places, RoundingMode.FLOOR)));
  }

  /** This span as far as it is higher. */
  Optional<Span> above(BigDecimal number) {
    return from(number.setScale(places, RoundingMode.FLOOR).add(unit()));
  }

  /** This span as far as it is lower. */
  Optional<Span> below(BigDecimal number) {
    return upTo(number.setScale(places, RoundingMode.CEILING).subtract(unit()));
  }

  /** This span without a number, as far as that lies at one of its ends. */
  Optional<Span> without(BigDecimal number) {
    if (min.compareTo(number) == 0) {
      return above(number);
    }
    return max.compareTo(number) == 0 ? below(number) : Optional.of(this);
  }

  private Optional<Span> some(BigDecimal least, BigDecimal most) {
    return least.compareTo(most) > 0
        ? Optional.empty()
        : Optional.of(new Span(least, most, places));
  }

  private BigDecimal unit() {
    return BigDecimal.ONE.movePointLeft(places);
  }

  /** Whether there is only one number in it. */
  boolean isOne() {
    return min.compareTo(max) == 0;
  }

  /** Whether zero lies in it. */
  boolean hasZero() {
    return min.signum() <= 0 && max.signum() >= 0;
  }

  /** The number of this span that is nearest to another. */
  BigDecimal nearest(BigDecimal number) {
    return number.max(min).min(max);
  }

  @Override
  public String toString() {
    return isOne() ? shown(min) : "from " + shown(min) + " to " + shown(max);
  }

  private static String shown(BigDecimal number) {
    BigDecimal plain = number.round(Arithmetic.SHOWN).stripTrailingZeros();
    return Math.abs(plain.scale()) > Arithmetic.SHOWN.getPrecision()
        ? plain.toString()
        : plain.toPlainString();
  }
}
