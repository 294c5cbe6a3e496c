package dev.spike.domain.schedule;

import dev.spike.domain.Faults;
import dev.spike.domain.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A stretch of time: its start belongs to it, its end does not, so that two can meet. */
public record Window(Instant start, Instant end) implements Occurrences {

  public Window {
    new Faults()
        .check(
            start.isBefore(end),
            "end",
            "a spike must end after it starts, not run from %s to %s",
            start,
            end)
        .refuseIfAny();
  }

  /** Whether an instant is common to both. */
  public boolean overlaps(Window other) {
    return start.isBefore(other.end) && other.start.isBefore(end);
  }

  @Override
  public Window span() {
    return this;
  }

  @Override
  public Optional<Window> firstEndingAfter(Instant instant) {
    return end.isAfter(instant) ? Optional.of(this) : Optional.empty();
  }

  @Override
  public Duration shortest() {
    return Duration.between(start, end);
  }

  @Override
  public Window around(Instant now) {
    return this;
  }

  @Override
  public boolean recur() {
    return false;
  }

  @Override
  public Status statusAt(Instant now) {
    if (now.isBefore(start)) {
      return Status.SCHEDULED;
    }
    return now.isBefore(end) ? Status.ACTIVE : Status.EXPIRED;
  }

  /** This window, which must not be over already when something new is planned for it. */
  public Window endingAfter(Instant now) {
    if (!end.isAfter(now)) {
      throw Refusal.invalid("end", "a new spike must end in the future, not at " + end);
    }
    return this;
  }

  @Override
  public String toString() {
    return start + " to " + end;
  }
}
