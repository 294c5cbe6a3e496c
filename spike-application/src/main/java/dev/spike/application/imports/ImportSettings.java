package dev.spike.application.imports;

import dev.spike.domain.Faults;
import dev.spike.domain.recurrence.Timetable;
import java.time.Duration;

/**
 * How patient imports are.
 *
 * @param grace how late a due run may still be started
 * @param lease after which time without a word a job is taken from its holder
 * @param heartbeat how often a holder gives word
 */
public record ImportSettings(Duration grace, Duration lease, Duration heartbeat) {

  /** What holds if nobody says otherwise. */
  public static final ImportSettings USUAL =
      new ImportSettings(Timetable.USUAL_GRACE, Duration.ofSeconds(20), Duration.ofSeconds(5));

  public ImportSettings {
    new Faults()
        .check(!grace.isNegative(), "grace", "a grace of %s is not possible", grace)
        .check(
            heartbeat.compareTo(Duration.ZERO) > 0 && heartbeat.compareTo(lease) < 0,
            "heartbeat",
            "a heartbeat must come within the lease of %s, not every %s",
            lease,
            heartbeat)
        .refuseIfAny();
  }

  /** With another grace. */
  public ImportSettings withGrace(Duration other) {
    return new ImportSettings(other, lease, heartbeat);
  }
}
