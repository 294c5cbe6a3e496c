package dev.spike.domain.value;

import dev.spike.domain.Faults;
import java.math.BigDecimal;
import java.util.Locale;

/**
 * Up and down between two bounds, over and over. Periods are counted from the beginning of 1970;
 * the phase says how much later each begins.
 */
public record Wave(Form form, BigDecimal min, BigDecimal max, Lapse period, Lapse phase)
    implements Shape {

  private static final double HALF = 0.5;

  public Wave {
    Faults faults = new Faults();
    Bounds.check(faults, "a wave", min, max);
    period.demandSome(faults, "period", "the period of a wave");
    faults.refuseIfAny();
    min = Decimals.plain(min);
    max = Decimals.plain(max);
  }

  /** How a wave goes from bound to bound. */
  public enum Form {
    /** Smoothly: it begins in the middle and rises. */
    SINE(ValueType.SINE),
    /** It rises evenly, and falls at once. */
    SAWTOOTH(ValueType.SAWTOOTH),
    /** Half of the time at the upper bound, then half of it at the lower one. */
    SQUARE(ValueType.SQUARE),
    /** It rises evenly, and falls evenly. */
    TRIANGLE(ValueType.TRIANGLE);

    private final ValueType type;

    Form(ValueType type) {
      this.type = type;
    }

    /** The height between 0 and 1, so far into a period. */
    double at(double turn) {
      return switch (this) {
        case SINE -> HALF + HALF * StrictMath.sin(2 * Math.PI * turn);
        case SAWTOOTH -> turn;
        case SQUARE -> turn < HALF ? 1 : 0;
        case TRIANGLE -> turn < HALF ? 2 * turn : 2 - 2 * turn;
      };
    }

    /** How notations name it. */
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Override
  public ValueType type() {
    return form.type;
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
    double height = max.subtract(min).doubleValue();
    long length = period.micros();
    long late = phase.micros();
    return (now, stream) ->
        low + height * form.at(Math.floorMod(Lapse.micros(now) - late, length) / (double) length);
  }

  @Override
  public String toString() {
    return form.word()
        + " "
        + Bounds.written(min, max)
        + " every "
        + period
        + (phase.isNone() ? "" : " phase " + phase);
  }
}
