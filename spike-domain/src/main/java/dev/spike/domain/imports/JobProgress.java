package dev.spike.domain.imports;

import dev.spike.domain.Faults;

/** How far a job has come. */
public record JobProgress(long bytesDone, long bytesTotal, long rows) {

  /** Nothing is known yet. */
  public static final JobProgress NONE = new JobProgress(0, 0, 0);

  public JobProgress {
    new Faults()
        .check(bytesDone >= 0, "bytes_done", "bytes are not below zero: %d", bytesDone)
        .check(bytesTotal >= 0, "bytes_total", "bytes are not below zero: %d", bytesTotal)
        .check(rows >= 0, "rows", "rows are not below zero: %d", rows)
        .refuseIfAny();
  }
}
