package dev.spike.application.imports;

import dev.spike.domain.imports.Job;
import dev.spike.domain.imports.JobId;
import java.util.List;
import java.util.Map;

/** How imports stood at a look, and what had happened since the one before. */
public final class ImportScene {

  private final long revision;
  private final Map<JobId, JobStanding> running;
  private final boolean changed;
  private final List<Job> jobs;

  ImportScene(long revision, Map<JobId, JobStanding> running, boolean changed, List<Job> jobs) {
    this.revision = revision;
    this.running = running;
    this.changed = changed;
    this.jobs = jobs;
  }

  long revision() {
    return revision;
  }

  Map<JobId, JobStanding> running() {
    return running;
  }

  /** Whether anything but the progress of jobs had changed. */
  public boolean changed() {
    return changed;
  }

  /** The jobs that had been taken in hand, had got on, or had ended. */
  public List<Job> jobs() {
    return jobs;
  }
}
