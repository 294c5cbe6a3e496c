package dev.spike.cli.imports;

import dev.spike.cli.console.Labels;
import dev.spike.cli.console.Words;
import dev.spike.domain.imports.JobStatus;

/** Reads the status of a job. */
final class Statuses extends Labels<JobStatus> {

  Statuses() {
    super(Words.shown("the status of a job", JobStatus.values()));
  }
}
