package dev.spike.domain.imports;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * How far somebody elsewhere has been told about a job.
 *
 * @param claimedUntil until when somebody is at it, if nothing more is heard
 * @param outcome how it went, once it is over
 */
public record Telling(Optional<Instant> claimedUntil, Optional<Outcome> outcome) {

  /** Nobody has begun. */
  public static final Telling NOT_BEGUN = new Telling(Optional.empty(), Optional.empty());

  public Telling {
    Objects.requireNonNull(claimedUntil);
    Objects.requireNonNull(outcome);
  }

  /** Whether it is still to be done and nobody is at it. */
  boolean isOpenAt(Instant now) {
    return outcome.isEmpty() && claimedUntil.map(until -> !now.isBefore(until)).orElse(true);
  }

  /** Whether it was told, how that went, and when. */
  public record Outcome(boolean success, String detail, Instant at) {

    public Outcome {
      Objects.requireNonNull(detail);
      Objects.requireNonNull(at);
    }
  }
}
