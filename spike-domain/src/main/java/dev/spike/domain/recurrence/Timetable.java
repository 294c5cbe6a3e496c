package dev.spike.domain.recurrence;

import dev.spike.domain.Refusal;
import dev.spike.domain.recurrence.Firing.Decision;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What is kept about one recurring job: when it recurs, its next run (none while it is disabled),
 * the last one that was started, and how the runs went. Every change gives a new timetable.
 */
public record Timetable(
    Recurrence recurrence,
    Optional<Instant> nextRun,
    Optional<Instant> lastRun,
    RunStatistics statistics) {

  /** How late a run may still be started unless something else is settled. */
  public static final Duration USUAL_GRACE = Duration.ofSeconds(300);

  public Timetable {
    Objects.requireNonNull(recurrence);
    Objects.requireNonNull(nextRun);
    Objects.requireNonNull(lastRun);
    Objects.requireNonNull(statistics);
  }

  /** A timetable that never ran and is not going to run before it is enabled. */
  public static Timetable disabled(Recurrence recurrence) {
    return new Timetable(recurrence, Optional.empty(), Optional.empty(), RunStatistics.NONE);
  }

  /** Whether there is going to be a next run. */
  public boolean enabled() {
    return nextRun.isPresent();
  }

  /** Runs from now on; one that is enabled already keeps its next run, even if that is due. */
  public Timetable enabledAt(Instant now) {
    return enabled() ? this : withNextRun(Optional.of(recurrence.next(now)));
  }

  /** Runs no more until it is enabled again. */
  public Timetable disabled() {
    return withNextRun(Optional.empty());
  }

  /** Follows another recurrence from now on; the same one again changes nothing. */
  public Timetable followingAt(Instant now, Recurrence other) {
    return other.equals(recurrence)
        ? this
        : new Timetable(other, nextRun.map(next -> other.next(now)), lastRun, statistics);
  }

  /**
   * Decides about the run that is due, if one is. However many runs went by unseen, they are one:
   * the latest of them. It is missed if the job is still {@code busy} or if it is more than {@code
   * grace} late, and in any case the next run is the first one after {@code now}.
   */
  public Firing fireAt(Instant now, boolean busy, Duration grace) {
    if (grace.isNegative()) {
      throw Refusal.invalid(
          "grace", "A grace of " + grace + " is not possible; allowed are 0 and more");
    }
    if (nextRun.filter(next -> !next.isAfter(now)).isEmpty()) {
      return new Firing(Decision.NOT_DUE, Optional.empty(), this);
    }
    Instant due = recurrence.latest(nextRun.get(), now);
    Timetable after = withNextRun(Optional.of(recurrence.next(now)));
    if (busy) {
      return new Firing(Decision.BUSY, Optional.of(due), after.missed());
    }
    if (Duration.between(due, now).compareTo(grace) > 0) {
      return new Firing(Decision.TOO_LATE, Optional.of(due), after.missed());
    }
    return new Firing(Decision.RUN, Optional.of(due), after.startedAt(now));
  }

  /** A run was started, by {@link #fireAt} or by hand; the next run stays as it is. */
  public Timetable startedAt(Instant now) {
    return new Timetable(recurrence, nextRun, Optional.of(now), statistics.withStart());
  }

  /** A started run ended well. */
  public Timetable succeeded() {
    return withStatistics(statistics.withSuccess());
  }

  /** A started run ended badly. */
  public Timetable failed() {
    return withStatistics(statistics.withFailure());
  }

  private Timetable missed() {
    return withStatistics(statistics.withMiss());
  }

  private Timetable withNextRun(Optional<Instant> next) {
    return new Timetable(recurrence, next, lastRun, statistics);
  }

  private Timetable withStatistics(RunStatistics changed) {
    return new Timetable(recurrence, nextRun, lastRun, changed);
  }
}
