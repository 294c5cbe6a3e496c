package dev.spike.domain.verdict;

import dev.spike.domain.Faults;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Which alert has to fire because of a spike.
 *
 * @param firesWithin the most time it may take from the start of the spike
 * @param resolvesWithin the most time it may take from its end until the alert is over; as long as
 *     it likes if empty
 */
public record Expectation(Alert alert, Duration firesWithin, Optional<Duration> resolvesWithin) {

  public Expectation {
    Faults faults = new Faults();
    alert.check(faults);
    faults
        .check(isLong(firesWithin), "firesWithin", "an alert needs some time to fire")
        .check(
            resolvesWithin.map(Expectation::isLong).orElse(true),
            "resolvesWithin",
            "an alert needs some time to be over")
        .refuseIfAny();
  }

  private static boolean isLong(Duration time) {
    return !time.isNegative() && !time.isZero();
  }

  /** Until when an alert that fires is taken to do so because of a spike. */
  Instant reach(Instant start, Instant end) {
    Instant fired = start.plus(firesWithin);
    Instant resolved = end.plus(resolvesWithin.orElse(Duration.ZERO));
    return fired.isAfter(resolved) ? fired : resolved;
  }
}
