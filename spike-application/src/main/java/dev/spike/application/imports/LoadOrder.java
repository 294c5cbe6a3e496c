package dev.spike.application.imports;

import dev.spike.domain.imports.Assignment;
import dev.spike.domain.imports.BadRows;
import dev.spike.domain.imports.JobId;

/** What a loader shall do: for which job, with a file of which name, into which table, and how. */
public record LoadOrder(JobId job, String file, Assignment assignment, BadRows badRows) {}
