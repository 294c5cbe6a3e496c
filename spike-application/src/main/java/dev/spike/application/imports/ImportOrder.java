package dev.spike.application.imports;

import dev.spike.domain.imports.ProjectName;
import dev.spike.domain.imports.RunTerms;
import dev.spike.domain.imports.Secret;

/** A run that somebody wants now. */
public record ImportOrder(ProjectName project, RunTerms<Secret> terms) {}
