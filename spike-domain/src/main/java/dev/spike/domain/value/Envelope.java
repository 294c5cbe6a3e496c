package dev.spike.domain.value;

import dev.spike.domain.Faults;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * How something comes and goes: at once, or over a ramp at either end, whose form it has.
 *
 * @param in how long it takes to come; of saw teeth, how long each takes
 * @param out how long it takes to go
 * @param stairs in how many steps a staircase comes and goes, 0 for all else
 * @param on how long each burst lasts, none for all else
 * @param off how long it is quiet between two bursts
 */
public record Envelope(Form form, Lapse in, Lapse out, int stairs, Lapse on, Lapse off) {

  /** It is there at once, and gone at once. */
  public static final Envelope STEP = ramped(Form.STEP, Lapse.NONE, Lapse.NONE);

  /** The most stairs that a staircase can have. */
  public static final int MOST_STAIRS = 1000;

  private static final double DOUBLINGS = 10;
  private static final double FULL = StrictMath.pow(2, DOUBLINGS) - 1;
  private static final double STEEPNESS = 4.5;
  private static final double FOOT = StrictMath.exp(-STEEPNESS);

  public Envelope {
    Faults faults = new Faults();
    boolean hasStairs = form == Form.STAIRS;
    faults.check(
        hasStairs ? stairs >= 2 && stairs <= MOST_STAIRS : stairs == 0,
        "stairs",
        hasStairs ? "a staircase has 2 to %d stairs, not %d" : "only stairs have a number of them",
        MOST_STAIRS,
        stairs);
    boolean bursts = form == Form.BURST;
    faults.check(
        bursts == !on.isNone() && bursts == !off.isNone(),
        "on",
        bursts
            ? "bursts need a time that they last and one between them, longer than nothing"
            : "only bursts have a time that they last and one between them");
    faults.check(
        form != Form.STEP || in.isNone() && out.isNone(),
        "in",
        "a step has no ramps; linear, exponential, gaussian and stairs have");
    faults.check(
        form != Form.SAWTOOTH || !in.isNone() && out.isNone(),
        "in",
        "saw teeth need a time that each takes to rise, and fall at once");
    faults.refuseIfAny();
  }

  /** One with ramps of a form that needs no more to be said. */
  public static Envelope ramped(Form form, Lapse in, Lapse out) {
    return new Envelope(form, in, out, 0, Lapse.NONE, Lapse.NONE);
  }

  /** As much of it as fits into a length of time: it comes as it came, and is gone at once. */
  Envelope cut(Duration length) {
    return in.length().plus(out.length()).compareTo(length) <= 0
        ? this
        : new Envelope(form, shorter(length), Lapse.NONE, stairs, on, off);
  }

  private Lapse shorter(Duration length) {
    return in.length().compareTo(length) <= 0
        ? in
        : new Lapse(length.truncatedTo(ChronoUnit.MILLIS));
  }

  /** The forms that it can have. */
  public enum Form {
    /** At once. */
    STEP,
    /** Evenly. */
    LINEAR,
    /** Slowly at first, then ever faster. */
    EXPONENTIAL,
    /** Like one half of a bell. */
    GAUSSIAN,
    /** From nothing to all over and over. */
    SAWTOOTH,
    /** Step by step. */
    STAIRS,
    /** On and off. */
    BURST;

    /** How notations name it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** How strong it is between 0 and 1, so many microseconds into so many. */
  double at(long moment, long length) {
    return switch (form) {
      case STEP -> 1;
      case SAWTOOTH -> moment % in.micros() / (double) in.micros();
      case BURST -> moment % (on.micros() + off.micros()) < on.micros() ? ramp(moment, length) : 0;
      case LINEAR -> ramp(moment, length);
      case EXPONENTIAL -> (StrictMath.pow(2, DOUBLINGS * ramp(moment, length)) - 1) / FULL;
      case GAUSSIAN -> bell(1 - ramp(moment, length));
      case STAIRS -> Math.min(1, (Math.floor(ramp(moment, length) * stairs) + 1) / stairs);
    };
  }

  private static double bell(double away) {
    return (StrictMath.exp(-STEEPNESS * away * away) - FOOT) / (1 - FOOT);
  }

  private double ramp(long moment, long length) {
    double come = in.isNone() ? 1 : moment / (double) in.micros();
    double go = out.isNone() ? 1 : (length - moment) / (double) out.micros();
    return Math.max(0, Math.min(1, Math.min(come, go)));
  }

  @Override
  public String toString() {
    return form.word()
        + (stairs == 0 ? "" : " " + stairs)
        + (on.isNone() ? "" : " " + on + " " + off)
        + (in.isNone() ? "" : " in " + in)
        + (out.isNone() ? "" : " out " + out);
  }
}
