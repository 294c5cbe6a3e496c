package dev.spike.cli.picture;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/**
 * An axis of values whose ends are round numbers.
 *
 * @param low the number at its lower end
 * @param step how far its ticks lie apart
 * @param steps how many of these it is long
 */
record Scale(double low, double step, int steps) {

  private static final int WANTED = 3;
  private static final int MOST = 5;
  private static final double NEAR_ZERO = 0.5;
  private static final double[] ROUND = {1, 2, 2.5, 5, 10};
  private static final MathContext DIGITS = new MathContext(6);
  private static final String[] UNITS = {"", "k", "M", "G", "T"};
  private static final double THOUSAND = 1000;
  private static final double LEAST_SHORTENED = 10_000;
  private static final double MOST_SHORTENED = 1e15;
  private static final double LEAST_PLAIN = 1e-4;

  /** The axis for numbers between two. It has zero on it unless that would flatten them. */
  static Scale of(double least, double most) {
    double from = least > 0 && least < most * NEAR_ZERO ? 0 : least;
    double to = most < 0 && most > least * NEAR_ZERO ? 0 : most;
    if (from == to) {
      double room = from == 0 ? 1 : Math.abs(from) / 2;
      from -= from == 0 ? 0 : room;
      to += room;
    }
    double step = round((to / WANTED - from / WANTED));
    while (steps(from, to, step) > MOST) {
      step = round(step * 1.01);
    }
    return new Scale(Math.floor(from / step) * step, step, steps(from, to, step));
  }

  private static int steps(double from, double to, double step) {
    return (int) Math.max(1, Math.ceil(to / step - 1e-9) - Math.floor(from / step));
  }

  /** The least round number that is not less. */
  private static double round(double number) {
    double power = Math.pow(10, Math.floor(Math.log10(number)));
    for (double round : ROUND) {
      if (round * power >= number * (1 - 1e-9)) {
        return round * power;
      }
    }
    return 10 * power;
  }

  /** How far up a number stands, where the axis is one long. */
  double share(double number) {
    double share = (number / step - low / step) / steps;
    return Math.max(0, Math.min(1, share));
  }

  /** The numbers at its ticks, the lowest first. */
  List<Double> ticks() {
    List<Double> ticks = new ArrayList<>();
    for (int i = 0; i <= steps; i++) {
      ticks.add(low + i * step);
    }
    return ticks;
  }

  /** A number as it stands at a tick. */
  String label(double tick) {
    double largest = Math.max(Math.abs(low), Math.abs(low + steps * step));
    double size = Math.abs(tick) < step * 1e-9 ? 0 : tick;
    if (largest >= MOST_SHORTENED || largest < LEAST_PLAIN) {
      return size == 0 ? "0" : rounded(size).toEngineeringString().replace('E', 'e');
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
