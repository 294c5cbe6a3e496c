package dev.spike.domain.recurrence;

import dev.spike.domain.Refusal;
import dev.spike.domain.Texts;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What became of looking at a timetable: the decision, the run that it is about (unless none was
 * due), and the timetable from then on.
 */
public record Firing(Decision decision, Optional<Instant> due, Timetable timetable) {

  public Firing {
    Objects.requireNonNull(timetable);
    if (due.isEmpty() != (decision == Decision.NOT_DUE)) {
      throw new Refusal(
          Refusal.Kind.INVALID,
          Texts.sentence(
              "Decision %s %s due run", decision, due.isEmpty() ? "needs a" : "allows no"));
    }
  }

  /** Whether there is something to do, and why not. */
  public enum Decision {
    /** No run is due yet, or the timetable is disabled. */
    NOT_DUE,
    /** The due run is to be started now. */
    RUN,
    /** The due run is missed: it was noticed too late. */
    TOO_LATE,
    /** The due run is missed: the one before it has not ended, whether or not it is too late. */
    BUSY
  }
}
