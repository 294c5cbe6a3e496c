package dev.spike.domain.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The arithmetic of expressions: decimal, rounded half even to 34 digits, never beyond what a
 * double can hold. Each operation keeps the order of numbers, which is why spans can be computed
 * from their ends.
 */
final class Arithmetic {

  static final MathContext DIGITS = MathContext.DECIMAL128;

  /** The digits of numbers in sentences. */
  static final MathContext SHOWN = new MathContext(12, RoundingMode.HALF_EVEN);

  /** What is nearer to zero than 10 to the power of minus this is zero. */
  private static final int TINIEST = 300;

  private static final int HUGEST = 308;

  /** The places of the finest number that there is. */
  static final int MOST_PLACES = TINIEST + DIGITS.getPrecision();

  private Arithmetic() {}

  /** A number with no more digits than are computed with. */
  static BigDecimal fit(BigDecimal number) {
    BigDecimal rounded = number.round(DIGITS);
    int magnitude = rounded.precision() - rounded.scale();
    if (magnitude <= -TINIEST) {
      return BigDecimal.ZERO;
    }
    return magnitude > HUGEST ? Decimals.within(rounded) : rounded;
  }

  /** What is left of a number when the other was taken away as often as goes. */
  static BigDecimal modulo(BigDecimal number, BigDecimal divisor) {
    BigDecimal rest = number.remainder(divisor);
    return rest.signum() * divisor.signum() < 0 ? rest.add(divisor) : rest;
  }

  /** A whole number next to a number. */
  static BigDecimal whole(BigDecimal number, RoundingMode mode) {
    return number.scale() <= 0 ? number : number.setScale(0, mode);
  }

  /** The number of a value that is one. */
  static BigDecimal number(Value value) {
    return value.fold(
        text -> {
          throw new IllegalStateException("no number: " + text);
        },
        BigDecimal::valueOf,
        number -> number);
  }
}
