package dev.spike.application.schedule;

import dev.spike.domain.Faults;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Instants at equal distances: the first is {@code from}, and the last comes before {@code to}.
 *
 * @param step how far they lie apart
 */
public record Cadence(Instant from, Instant to, Duration step) {

  /** The most instants that there can be. */
  public static final int MOST = 5_000;

  public Cadence {
    boolean apart = !step.isNegative() && !step.isZero();
    Faults faults = new Faults();
    faults.check(from.isBefore(to), "to", "a preview must end after it starts, not at %s", to);
    faults.check(apart, "step", "the points of a preview must lie apart: %s", step);
    faults.refuseIfAny();
    faults
        .check(
            fits(from, to, step),
            "step",
            "a preview has at most %d points; make the step longer",
            MOST)
        .refuseIfAny();
  }

  /** Whether there are not too many instants so far apart; they may be too many to count. */
  public static boolean fits(Instant from, Instant to, Duration step) {
    return Duration.between(from, to).minusNanos(1).dividedBy(MOST).compareTo(step) < 0;
  }

  private static long points(Instant from, Instant to, Duration step) {
    return Duration.between(from, to).minusNanos(1).dividedBy(step) + 1;
  }

  /** How many there are. */
  public int points() {
    return (int) points(from, to, step);
  }

  /** The instants, the earliest first. */
  public List<Instant> instants() {
    return IntStream.range(0, points()).mapToObj(i -> from.plus(step.multipliedBy(i))).toList();
  }

  /** How many of them come before an instant. */
  public int before(Instant instant) {
    if (!from.isBefore(instant)) {
      return 0;
    }
    return instant.isBefore(to) ? (int) points(from, instant, step) : points();
  }
}
