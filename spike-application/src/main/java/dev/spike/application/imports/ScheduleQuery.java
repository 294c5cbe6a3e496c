package dev.spike.application.imports;

import dev.spike.domain.imports.ProjectName;
import java.util.Optional;

/** Which schedules somebody wants to see. */
public record ScheduleQuery(Optional<ProjectName> project, Optional<Boolean> enabled) {

  /** All. */
  public static final ScheduleQuery ALL = new ScheduleQuery(Optional.empty(), Optional.empty());
}
