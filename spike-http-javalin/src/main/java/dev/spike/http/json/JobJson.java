package dev.spike.http.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.domain.imports.CallbackUrl;
import dev.spike.domain.imports.FileResult;
import dev.spike.domain.imports.Job;
import dev.spike.domain.imports.JobError;
import dev.spike.domain.imports.JobProgress;
import dev.spike.domain.imports.JobReport;
import dev.spike.domain.imports.ScheduleId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;

/** Jobs. */
public final class JobJson {

  private static final int MILLIS = 3;

  private JobJson() {}

  /** Writes a job as it is now. */
  public static ObjectNode write(Job job, Instant now) {
    JobReport report = job.report();
    ObjectNode json =
        Json.object()
            .put("id", job.id().toString())
            .put("project_name", job.projectName().text())
            .put("status", job.status().toString())
            .put("started_at", job.state().startedAt().map(Instant::toString).orElse(null))
            .put("completed_at", job.state().completedAt().map(Instant::toString).orElse(null))
            .put("duration_seconds", job.duration(now).map(JobJson::seconds).orElse(null))
            .put("files_processed", report.filesProcessed())
            .put("files_failed", report.filesFailed())
            .put("total_inserted", report.inserted())
            .put("total_updated", report.updated())
            .put("total_skipped", report.skipped())
            .put("callback_url", job.terms().callback().map(CallbackUrl::text).orElse(null))
            .put("schedule_id", job.schedule().map(ScheduleId::toString).orElse(null))
            .put("created_at", job.createdAt().toString());
    JobProgress progress = job.state().progress();
    json.putObject("progress")
        .put("bytes_done", progress.bytesDone())
        .put("bytes_total", progress.bytesTotal())
        .put("rows", progress.rows());
    ArrayNode files = json.putArray("file_results");
    report.files().forEach(file -> files.add(write(file)));
    ArrayNode errors = json.putArray("errors");
    report.errors().forEach(error -> errors.add(write(error)));
    return json;
  }

  /** Writes that a job was made, which waits now. */
  public static ObjectNode writeStarted(Job job) {
    return Json.object()
        .put("job_id", job.id().toString())
        .put("project", job.projectName().text())
        .put("status", job.status().toString())
        .put("message", "the import of the project '" + job.projectName() + "' will begin at once");
  }

  private static ObjectNode write(FileResult file) {
    return Json.object()
        .put("filename", file.file())
        .put("table_name", file.table().map(name -> name.table().text()).orElse(null))
        .put("inserted", file.inserted())
        .put("updated", file.updated())
        .put("skipped", file.skipped())
        .put("success", file.success())
        .put("error", file.error().orElse(null));
  }

  private static ObjectNode write(JobError error) {
    return Json.object()
        .put("error_type", error.kind().toString())
        .put("message", error.message())
        .put("created_at", error.createdAt().toString());
  }

  private static BigDecimal seconds(Duration duration) {
    return BigDecimal.valueOf(duration.toMillis(), MILLIS);
  }
}
