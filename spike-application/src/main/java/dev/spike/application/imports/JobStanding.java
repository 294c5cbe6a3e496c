package dev.spike.application.imports;

import dev.spike.domain.imports.Job;
import dev.spike.domain.imports.JobProgress;
import dev.spike.domain.imports.JobReport;
import dev.spike.domain.imports.JobStatus;

/** What there is to tell of a job; how long it has been running is not news. */
public record JobStanding(JobStatus status, JobProgress progress, JobReport report) {

  /** How a job stands. */
  public static JobStanding of(Job job) {
    return new JobStanding(job.status(), job.state().progress(), job.report());
  }
}
