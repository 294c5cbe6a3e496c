package dev.spike.cli.picture;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/**
 * An axis of values with ticks at round numbers.
 *
 * @param low the number at its lower end
 * @param high the number at its upper end
 * @param step how far its ticks lie apart
 */
record Scale(double low, double high, double step) {

  private static final int WANTED = 3;
  private static final double OVERHANG = 0.25;
  private static final double FARTHEST = 1e300;
  private static final double TINY = 1e-9;
  private static final double NEAR_ZERO = 0.5;
  private static final double[] ROUND = {1, 2, 2.5, 5, 10};
  private static final MathContext DIGITS = new MathContext(6);
  private static final String[] UNITS = {"", "k", "M", "G", "T"};
  private static final double THOUSAND = 1000;
  private static final double LEAST_SHORTENED = 10_000;
  private static final double MOST_SHORTENED = 1e15;
  private static final double LEAST_PLAIN = 1e-4;

  /** The axis for numbers between two. It has zero on it unless that would flatten them. */
  static Scale of(double smallest, double largest) {
    double least = Math.max(-FARTHEST, Math.min(FARTHEST, smallest));
    double most = Math.max(-FARTHEST, Math.min(FARTHEST, largest));
    double from = least > 0 && least < most * NEAR_ZERO ? 0 : least;
    double to = most < 0 && most > least * NEAR_ZERO ? 0 : most;
    if (from == to) {
      double room = from == 0 ? 1 : Math.abs(from) / 2;
      from -= from == 0 ? 0 : room;
      to += room;
    }
    double step = round(to / WANTED - from / WANTED);
    return new Scale(-end(-from, step), end(to, step), step);
  }

  /** An axis ends with a tick, unless it would be longer by far than what there is. */
  private static double end(double number, double step) {
    double below = Math.floor(number / step + TINY) * step;
    return number - below < step * OVERHANG ? Math.max(number, below) : below + step;
  }

  /** The least round number that is not less. */
  private static double round(double number) {
    double power = Math.pow(10, Math.floor(Math.log10(number)));
    for (double round : ROUND) {
      if (round * power >= number * (1 - TINY)) {
        return round * power;
      }
    }
    return 10 * power;
  }

  /** How far up a number stands, where the axis is one long. */
  double share(double number) {
    double share = (number / step - low / step) / (high / step - low / step);
    return Math.max(0, Math.min(1, share));
  }

  /** The numbers at its ticks, the lowest first. */
  List<Double> ticks() {
    List<Double> ticks = new ArrayList<>();
    double first = Math.ceil(low / step - TINY);
    for (int i = 0; first + i <= high / step + TINY; i++) {
      ticks.add((first + i) * step);
    }
    return ticks;
  }

  /** A number as it stands at a tick. */
  String label(double tick) {
    double largest = Math.max(Math.abs(low), Math.abs(high));
    double size = Math.abs(tick) < step * TINY ? 0 : tick;
    if (largest >= MOST_SHORTENED || largest < LEAST_PLAIN) {
      return size == 0
          ? "0"
          : rounded(size).toEngineeringString().replace("E+", "e").replace('E', 'e');
    }
    int unit = 0;
    double scaled = largest;
    while (largest >= LEAST_SHORTENED && scaled >= THOUSAND && unit < UNITS.length - 1) {
      scaled /= THOUSAND;
      unit++;
    }
    return rounded(size / Math.pow(THOUSAND, unit)).toPlainString()
        + (size == 0 ? "" : UNITS[unit]);
  }

  private static BigDecimal rounded(double number) {
    BigDecimal rounded = new BigDecimal(number).round(DIGITS).stripTrailingZeros();
    return rounded.signum() == 0 ? BigDecimal.ZERO : rounded;
  }
}
