package dev.spike.domain.imports;

import dev.spike.domain.Refusal;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * How far a job is: it waits, then somebody has it in hand, then it has ended, for good.
 *
 * @param lease in whose hands it is while it runs
 */
public record JobState(
    JobStatus status,
    Optional<Lease> lease,
    Optional<Instant> startedAt,
    Optional<Instant> completedAt,
    JobProgress progress) {

  /** Nobody has taken it yet. */
  public static final JobState PENDING =
      new JobState(
          JobStatus.PENDING,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          JobProgress.NONE);

  public JobState {
    Objects.requireNonNull(progress);
    require(lease.isPresent() == (status == JobStatus.RUNNING), status, "a lease");
    require(completedAt.isEmpty() == status.isActive(), status, "an end");
    boolean neverBegan = status == JobStatus.CANCELLED && startedAt.isEmpty();
    require(startedAt.isEmpty() == (status == JobStatus.PENDING) || neverBegan, status, "a start");
  }

  private static void require(boolean holds, JobStatus status, String what) {
    if (!holds) {
      throw new IllegalArgumentException("whether there is " + what + " belies " + status);
    }
  }

  /** Takes it in hand. */
  JobState claimed(Lease by, Instant now) {
    if (status != JobStatus.PENDING) {
      throw conflict("the job is not pending, but " + status);
    }
    return new JobState(
        JobStatus.RUNNING, Optional.of(by), Optional.of(now), Optional.empty(), progress);
  }

  /** Refuses whoever does not have it in hand. */
  void demandHolder(UUID token) {
    if (!lease.map(held -> held.token().equals(token)).orElse(false)) {
      throw conflict("the job is no longer in these hands; it is " + status);
    }
  }

  /** Goes on for longer. */
  JobState beaten(UUID token, Instant until, JobProgress further) {
    demandHolder(token);
    return new JobState(
        status, lease.map(held -> held.until(until)), startedAt, completedAt, further);
  }

  /** Ends as whoever has it in hand says. */
  JobState finished(UUID token, JobStatus outcome, Instant now) {
    demandHolder(token);
    return ended(outcome, now);
  }

  /** Is stopped by somebody else. */
  JobState cancelled(Instant now) {
    if (!status.isActive()) {
      throw conflict("the job has ended already; it is " + status);
    }
    return ended(JobStatus.CANCELLED, now);
  }

  /** Whether whoever has it in hand seems to have gone away. */
  boolean isAbandonedAt(Instant now) {
    return lease.map(held -> held.isOverAt(now)).orElse(false);
  }

  /** Is given up since whoever had it in hand went away. */
  JobState interrupted(Instant real, Instant now) {
    if (!isAbandonedAt(real)) {
      throw conflict("the job is not abandoned; it is " + status);
    }
    return ended(JobStatus.INTERRUPTED, now);
  }

  private JobState ended(JobStatus outcome, Instant now) {
    return new JobState(outcome, Optional.empty(), startedAt, Optional.of(now), progress);
  }

  private static Refusal conflict(String detail) {
    return new Refusal(Refusal.Kind.CONFLICT, detail);
  }
}
