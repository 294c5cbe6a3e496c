package dev.spike.http;

import dev.spike.domain.imports.Job;
import dev.spike.http.json.JobJson;
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
      String name = isLast() ? "end" : "progress";
      written = Optional.of(EventText.of(name, JobJson.write(job, seenAt)));
    }
    return written.get();
  }
}
