package dev.spike.application.storage;

import dev.spike.domain.imports.ProjectId;
import java.util.Optional;

/** Which schedules a list shall have: by their project, by whether they are enabled. */
public record ScheduleFilter(Optional<ProjectId> project, Optional<Boolean> enabled) {}
