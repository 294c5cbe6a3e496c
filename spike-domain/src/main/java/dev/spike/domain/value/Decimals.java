package dev.spike.domain.value;

import dev.spike.domain.Faults;
import dev.spike.domain.Refusal;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.OptionalLong;

/** What counts as a number here, and exact arithmetic on it. */
final class Decimals {

  /**
   * Readers of JSON mostly hold numbers as doubles, so what no double can hold is no use to them.
   */
  static final BigDecimal LARGEST = new BigDecimal(Double.MAX_VALUE);

  static final int MOST_PLACES = 30;

  /** The places of the smallest unit of which a long can count one. */
  static final int MOST_UNIT_PLACES = 18;

  private static final BigDecimal TWO_TO_64 = new BigDecimal(BigInteger.ONE.shiftLeft(64));

  private Decimals() {}

  /** Notes what keeps {@code number} from being used; the checks are safe for any exponent. */
  static boolean check(Faults faults, String member, String what, BigDecimal number) {
    boolean small = number.abs().compareTo(LARGEST) <= 0;
    boolean coarse = number.scale() <= MOST_PLACES;
    faults.check(small, member, "%s must lie between -1.8e308 and 1.8e308", what);
    faults.check(coarse, member, "%s must have at most %d decimal places", what, MOST_PLACES);
    return small && coarse;
  }

  /** The number without needless zeros behind the point and without an exponent. */
  static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /** The number of a {@code double}, which may turn out not to be one. */
  static BigDecimal of(double number) {
    if (!Double.isFinite(number)) {
      throw new Refusal(Refusal.Kind.INVALID, "a number is needed, not " + number);
    }
    return BigDecimal.valueOf(number);
  }

  /** How many units of 10⁻ᵖˡᵃᶜᵉˢ the number is, where that is whole and well within 64 bits. */
  static OptionalLong units(BigDecimal number, int places) {
    if (number.signum() != 0 && number.precision() - (long) number.scale() + places > 18) {
      return OptionalLong.empty();
    }
    BigDecimal scaled = number.setScale(places, RoundingMode.UNNECESSARY);
    return OptionalLong.of(scaled.unscaledValue().longValueExact());
  }

  /** {@code width · word / 2⁶⁴}, exactly. */
  static BigDecimal share(long word, BigDecimal width) {
    BigInteger unsigned = new BigInteger(Long.toUnsignedString(word));
    return width.multiply(new BigDecimal(unsigned)).divide(TWO_TO_64);
  }

  /** The number, or the nearest that is small enough to be used. */
  static BigDecimal within(BigDecimal number) {
    boolean surely = number.precision() - (long) number.scale() <= LARGEST.precision() - 1;
    return surely ? number : number.min(LARGEST).max(LARGEST.negate());
  }

  /** Rounds to so many places; what lies in the middle goes up, also below zero. */
  static BigDecimal roundHalfUp(BigDecimal number, int places) {
    BigDecimal half = BigDecimal.valueOf(5, places + 1);
    return number.add(half).setScale(places, RoundingMode.FLOOR);
  }
}
