package dev.spike.application.imports;

import dev.spike.domain.Texts;
import dev.spike.domain.imports.Job;
import dev.spike.domain.imports.JobError;
import dev.spike.domain.imports.JobReport;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;

/** What is told about a job that has ended, as JSON. */
final class Announcement {

  private static final int MILLIS = 3;

  private Announcement() {}

  static String of(Job job, Instant now) {
    JobReport report = job.report();
    String errors =
        report.errors().stream().map(Announcement::error).collect(Collectors.joining(","));
    return Texts.sentence(
        "{\"job_id\":\"%s\",\"project\":%s,\"status\":\"%s\",\"files_processed\":%d,"
            + "\"files_failed\":%d,\"total_inserted\":%d,\"total_updated\":%d,"
            + "\"total_skipped\":%d,\"errors\":[%s],\"duration_seconds\":%s}",
        job.id(),
        Texts.json(job.projectName().text()),
        job.status(),
        report.filesProcessed(),
        report.filesFailed(),
        report.inserted(),
        report.updated(),
        report.skipped(),
        errors,
        job.duration(now).map(Announcement::seconds).orElse("null"));
  }

  private static String error(JobError error) {
    return Texts.sentence(
        "{\"error_type\":\"%s\",\"message\":%s,\"created_at\":\"%s\"}",
        error.kind(), Texts.json(error.message()), error.createdAt());
  }

  private static String seconds(Duration duration) {
    return BigDecimal.valueOf(duration.toMillis(), MILLIS).toPlainString();
  }
}
