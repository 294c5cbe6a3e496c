package dev.spike.application.storage;

import dev.spike.domain.imports.JobStatus;
import dev.spike.domain.imports.ProjectName;
import dev.spike.domain.imports.ScheduleId;
import java.util.Optional;

/** Which jobs a list shall have: by what their project was called, by schedule, by status. */
public record JobFilter(
    Optional<ProjectName> project, Optional<ScheduleId> schedule, Optional<JobStatus> status) {

  /** All. */
  public static final JobFilter ALL =
      new JobFilter(Optional.empty(), Optional.empty(), Optional.empty());
}
