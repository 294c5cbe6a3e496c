package dev.spike.domain.value;

import dev.spike.domain.Faults;
import java.math.BigDecimal;

/**
 * One step after the other to either side, thrown back by the bounds. Where it stands after any
 * number of steps is found by halves: the middle between two ends that are known lies where chance
 * has it, as far from both as steps in between could have led.
 *
 * @param step how long steps are, as a standard deviation
 * @param every how much time there is between two of them
 */
public record Walk(BigDecimal min, BigDecimal max, BigDecimal step, Lapse every) implements Shape {

  /** From the first step to the last there are 2⁵⁰ to either side: 35 million years of seconds. */
  private static final int HALVES = 51;

  private static final long FIRST = -(1L << (HALVES - 1));
  private static final long STREAM = 0x57414C4BL;

  public Walk {
    Faults faults = new Faults();
    Bounds.check(faults, "a random walk", min, max);
    Decimals.check(faults, "step", "the step of a random walk", step);
    faults.check(
        step.signum() > 0, "step", "the step of a random walk must be above zero: %s", step);
    every.demandSome(faults, "every", "the time between two steps");
    faults.refuseIfAny();
    min = Decimals.plain(min);
    max = Decimals.plain(max);
    step = Decimals.plain(step);
  }

  @Override
  public ValueType type() {
    return ValueType.RANDOM_WALK;
  }

  @Override
  public int places() {
    return Curve.DEFAULT_PLACES;
  }

  @Override
  public Span span() {
    return Span.around(min, max);
  }

  @Override
  public Path path() {
    double low = min.doubleValue();
    double width = max.subtract(min).doubleValue();
    double high = max.doubleValue();
    double length = step.doubleValue();
    long pause = every.micros();
    return (now, stream) ->
        Bounds.within(
            low
                + folded(
                    width / 2
                        + length * free(Math.floorDiv(Lapse.micros(now), pause), stream + STREAM),
                    width),
            low,
            high);
  }

  /** Where a walk without bounds stands after so many steps, in steps, if it began at 0 in 1970. */
  private static double free(long steps, long stream) {
    double left = 0;
    double right = 0;
    long from = FIRST;
    for (int half = HALVES - 1; half >= 0 && from != steps; half--) {
      long middle = from + (1L << half);
      // The first middle is 1970 itself, where it stands at 0.
      double at =
          half == HALVES - 1
              ? 0
              : (left + right) / 2
                  + Math.sqrt((1L << half) / 2.0) * Bell.at(Chance.word(stream, middle));
      if (steps < middle) {
        right = at;
      } else {
        from = middle;
        left = at;
      }
    }
    return left;
  }

  /** A way without bounds, as bounds throw it back. */
  private static double folded(double way, double width) {
    double turn = way - 2 * width * Math.floor(way / (2 * width));
    return turn <= width ? turn : 2 * width - turn;
  }

  @Override
  public String toString() {
    return "walk " + Bounds.written(min, max) + " step " + step.toPlainString() + " every " + every;
  }
}
