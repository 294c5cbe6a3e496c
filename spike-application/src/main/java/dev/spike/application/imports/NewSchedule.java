package dev.spike.application.imports;

import dev.spike.domain.imports.ProjectId;
import dev.spike.domain.imports.Rhythm;
import dev.spike.domain.imports.RunTerms;
import dev.spike.domain.imports.ScheduleName;
import dev.spike.domain.imports.Secret;

/** A schedule that somebody wants. */
public record NewSchedule(
    ScheduleName name, ProjectId project, Rhythm rhythm, RunTerms<Secret> terms, boolean enabled) {}
