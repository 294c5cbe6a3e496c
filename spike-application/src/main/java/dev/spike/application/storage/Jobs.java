package dev.spike.application.storage;

import dev.spike.domain.imports.Job;
import dev.spike.domain.imports.JobId;
import dev.spike.domain.imports.ProjectId;
import dev.spike.domain.imports.ScheduleId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The jobs. */
public interface Jobs {

  /** The job of an id. */
  Optional<Job> byId(JobId id);

  /** Jobs as far as a filter lets them through, the newest first; of the same age by id. */
  Page<Job> page(JobFilter filter, PageRequest request);

  /** A job of a project that has not ended. */
  Optional<Job> activeOf(ProjectId project);

  /** The job of a project that somebody has in hand. */
  Optional<Job> runningOf(ProjectId project);

  /** A job of a schedule that has not ended. */
  Optional<Job> activeOf(ScheduleId schedule);

  /** The oldest job that waits and has nobody of its project running before it. */
  Optional<Job> nextToRun();

  /** Jobs whose holders seem to have gone away, at most so many. */
  List<Job> abandonedAt(Instant now, int most);

  /** Jobs of which somebody is still to be told and nobody is at it, at most so many. */
  List<Job> toBeToldAt(Instant now, int most);

  /** Adds a job. */
  void add(Job job);

  /** Keeps a job in place of the one with the same id. */
  void replace(Job job);

  /** Lets the jobs of a schedule forget it. */
  void forget(ScheduleId schedule);
}
