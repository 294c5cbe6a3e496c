package dev.spike.domain.value;

import dev.spike.domain.Faults;
import java.math.BigDecimal;

/** What two bounds have in common wherever there are two. */
final class Bounds {

  private Bounds() {}

  /** Notes what is wrong with the bounds of something that needs room between them. */
  static void check(Faults faults, String what, BigDecimal min, BigDecimal max) {
    Decimals.check(faults, "min", "the lower bound of " + what, min);
    Decimals.check(faults, "max", "the upper bound of " + what, max);
    faults.check(
        min.compareTo(max) < 0,
        "max",
        "the upper bound of %s must be above the lower one: %s..%s",
        what,
        min,
        max);
  }

  static String written(BigDecimal min, BigDecimal max) {
    return min.toPlainString() + ".." + max.toPlainString();
  }

  static double within(double number, double min, double max) {
    return Math.max(min, Math.min(max, number));
  }
}
