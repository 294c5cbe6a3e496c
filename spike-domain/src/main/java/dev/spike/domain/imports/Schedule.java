package dev.spike.domain.imports;

import dev.spike.domain.Stamp;
import dev.spike.domain.recurrence.Firing;
import dev.spike.domain.recurrence.Timetable;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When a project is run again and again, and how that went.
 *
 * @param lastJob the job that was made last
 * @param stamp when people changed it; that it ran is no change
 */
public record Schedule(
    ScheduleId id,
    ScheduleName name,
    ProjectId project,
    RunTerms<Sealed> terms,
    Timetable timetable,
    ZoneId zone,
    Optional<JobId> lastJob,
    Stamp stamp) {

  public Schedule {
    Objects.requireNonNull(id);
    Objects.requireNonNull(name);
    Objects.requireNonNull(project);
    Objects.requireNonNull(terms);
    Objects.requireNonNull(timetable);
    Objects.requireNonNull(zone);
    Objects.requireNonNull(lastJob);
    Objects.requireNonNull(stamp);
  }

  /** How people say when it runs. */
  public Rhythm rhythm() {
    return Rhythm.of(timetable.recurrence(), zone);
  }

  /** Whether it is going to run. */
  public boolean enabled() {
    return timetable.enabled();
  }

  /** The next runs, of which there are none while it is disabled. */
  public List<Instant> nextRuns(int count) {
    return timetable
        .nextRun()
        .map(first -> Stream.iterate(first, timetable.recurrence()::next).limit(count).toList())
        .orElse(List.of());
  }

  /** This schedule after somebody changed what it runs. */
  public Schedule changed(
      ScheduleName otherName, ProjectId otherProject, RunTerms<Sealed> otherTerms, Instant now) {
    return new Schedule(
        id, otherName, otherProject, otherTerms, timetable, zone, lastJob, stamp.touched(now));
  }

  /** This schedule, running in a rhythm from now on; the same one again moves nothing. */
  public Schedule following(Rhythm rhythm, Instant now) {
    Timetable moved = sameTimes(rhythm) ? timetable : timetable.followingAt(now, rhythm.from(now));
    return new Schedule(id, name, project, terms, moved, rhythm.zone(), lastJob, stamp);
  }

  private boolean sameTimes(Rhythm other) {
    boolean sameInterval =
        other.interval().isPresent() && other.interval().equals(rhythm().interval());
    return sameInterval || other.equals(rhythm());
  }

  /** This schedule, enabled from now on or disabled; as it was if it is so already. */
  public Schedule turned(boolean on, Instant now) {
    return on == enabled()
        ? this
        : with(on ? timetable.enabledAt(now) : timetable.disabled(), lastJob, stamp.touched(now));
  }

  /** This schedule after it was decided whether a due run is to be started, by a job if so. */
  public Schedule after(Firing firing, JobId job) {
    boolean runs = firing.decision() == Firing.Decision.RUN;
    return with(firing.timetable(), runs ? Optional.of(job) : lastJob, stamp);
  }

  /** This schedule after somebody started it by hand, which may be done while it is disabled. */
  public Schedule startedBy(JobId job, Instant now) {
    return with(timetable.startedAt(now), Optional.of(job), stamp);
  }

  /** This schedule after a job of it ended; all that is not wholly loaded counts as failed. */
  public Schedule ended(JobStatus outcome) {
    return with(
        outcome == JobStatus.COMPLETED ? timetable.succeeded() : timetable.failed(),
        lastJob,
        stamp);
  }

  private Schedule with(Timetable other, Optional<JobId> job, Stamp otherStamp) {
    return new Schedule(id, name, project, terms, other, zone, job, otherStamp);
  }
}
