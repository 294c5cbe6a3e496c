package dev.spike.domain.imports;

import dev.spike.domain.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * One run of a project. It waits, somebody takes it in hand, and it ends; whoever has it in hand is
 * known by the token of the lease, and without it nothing can be added and nothing ended.
 *
 * @param projectName what the project was called when the job was made
 * @param schedule what made it, unless it was made by hand or the schedule is gone
 */
public record Job(
    JobId id,
    ProjectId project,
    ProjectName projectName,
    Optional<ScheduleId> schedule,
    RunTerms<Sealed> terms,
    Instant createdAt,
    JobState state,
    JobReport report,
    Telling telling) {

  public Job {
    Objects.requireNonNull(id);
    Objects.requireNonNull(project);
    Objects.requireNonNull(projectName);
    Objects.requireNonNull(schedule);
    Objects.requireNonNull(terms);
    Objects.requireNonNull(createdAt);
    Objects.requireNonNull(state);
    Objects.requireNonNull(report);
    Objects.requireNonNull(telling);
  }

  /** A job that waits from now on. */
  public static Job pending(
      JobId id,
      Project project,
      Optional<ScheduleId> schedule,
      RunTerms<Sealed> terms,
      Instant now) {
    return new Job(
        id,
        project.id(),
        project.name(),
        schedule,
        terms,
        now,
        JobState.PENDING,
        JobReport.EMPTY,
        Telling.NOT_BEGUN);
  }

  /** How far it is, or how it ended. */
  public JobStatus status() {
    return state.status();
  }

  /** Whether it is still to come to its end. */
  public boolean isActive() {
    return status().isActive();
  }

  /** How long it has run by now, or ran. */
  public Optional<Duration> duration(Instant now) {
    return state.startedAt().map(start -> Duration.between(start, state.completedAt().orElse(now)));
  }

  /** This job, taken in hand; refused unless it waits. */
  public Job claimed(Lease lease, Instant now) {
    return with(state.claimed(lease, now));
  }

  /** Refuses whoever does not have this job in hand. */
  public void demandHolder(UUID token) {
    state.demandHolder(token);
  }

  /** This job, held for longer. */
  public Job beaten(UUID token, Instant until, JobProgress progress) {
    return with(state.beaten(token, until, progress));
  }

  /** This job with what became of one more file. */
  public Job withFile(UUID token, FileResult file) {
    demandHolder(token);
    return with(state, report.with(file));
  }

  /** This job with one more thing that was wrong. */
  public Job withError(UUID token, JobError error) {
    demandHolder(token);
    return with(state, report.with(error));
  }

  /** This job at its end, which is good or bad as the report says. */
  public Job finished(UUID token, Instant now) {
    return with(state.finished(token, report.outcome(), now));
  }

  /** This job, stopped for a reason; refused if it has ended. Its holder loses it. */
  public Job cancelled(String reason, Instant now) {
    return with(
        state.cancelled(now), report.with(new JobError(JobError.Kind.CANCELLED, reason, now)));
  }

  /** Whether whoever has this job in hand seems to have gone away. */
  public boolean isAbandonedAt(Instant now) {
    return state.isAbandonedAt(now);
  }

  /**
   * This job, given up since its holder went away; refused if nobody did.
   *
   * @param real the time by which leases end
   * @param now what the clock of the service shows
   */
  public Job interrupted(Instant real, Instant now) {
    String node = state.lease().map(Lease::node).orElse("");
    String reason = "the service at " + node + " stopped while it ran this job";
    return with(
        state.interrupted(real, now),
        report.with(new JobError(JobError.Kind.INTERRUPTED, reason, now)));
  }

  /** This job after its schedule is gone. */
  public Job withoutSchedule() {
    return new Job(
        id, project, projectName, Optional.empty(), terms, createdAt, state, report, telling);
  }

  /** Whether somebody is still to be told how this job ended, and nobody is at it. */
  public boolean isToBeToldAt(Instant now) {
    return terms.callback().isPresent() && !isActive() && telling.isOpenAt(now);
  }

  /** This job while somebody is told, all in real time; refused if nobody is to be told. */
  public Job tellingUntil(Instant until, Instant now) {
    if (!isToBeToldAt(now)) {
      throw new Refusal(Refusal.Kind.CONFLICT, "nobody is to be told about the job now");
    }
    return with(new Telling(Optional.of(until), Optional.empty()));
  }

  /** This job after somebody was told, or could not be. */
  public Job told(Telling.Outcome outcome) {
    return with(new Telling(Optional.empty(), Optional.of(outcome)));
  }

  private Job with(JobState other) {
    return with(other, report);
  }

  private Job with(JobState otherState, JobReport otherReport) {
    return new Job(
        id, project, projectName, schedule, terms, createdAt, otherState, otherReport, telling);
  }

  private Job with(Telling other) {
    return new Job(id, project, projectName, schedule, terms, createdAt, state, report, other);
  }
}
