package dev.spike.http;

import dev.spike.domain.imports.Job;
import dev.spike.http.json.JobJson;
import dev.spike.http.json.Json;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/** How a job stood when somebody looked; it is written when the first one wants to hear it. */
final class JobEvent {

  private final Job job;
  private final Instant seenAt;
  private Optional<byte[]> written = Optional.empty();

  JobEvent(Job job, Instant seenAt) {
    this.job = job;
    this.seenAt = seenAt;
  }

  Job job() {
    return job;
  }

  boolean isLast() {
    return !job.isActive();
  }

  /** The event as it is sent. */
  byte[] bytes() {
    if (written.isEmpty()) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      bytes.writeBytes(ascii("event: " + (isLast() ? "end" : "progress") + "\ndata: "));
      bytes.writeBytes(Json.write(JobJson.write(job, seenAt)));
      bytes.writeBytes(ascii("\n\n"));
      written = Optional.of(bytes.toByteArray());
    }
    return written.get();
  }

  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
