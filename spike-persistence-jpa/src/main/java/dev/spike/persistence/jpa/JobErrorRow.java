package dev.spike.persistence.jpa;

import dev.spike.domain.imports.JobError;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;

/** Something that was wrong while a job ran. */
@Entity
@Table(name = "import_job_errors")
class JobErrorRow implements ReportRow<JobError> {

  @EmbeddedId private JobPlace id;

  @Enumerated(EnumType.STRING)
  private JobError.Kind kind;

  private String message;
  private long createdAt;

  static JobErrorRow of(JobPlace id, JobError error) {
    JobErrorRow row = new JobErrorRow();
    row.id = id;
    row.kind = error.kind();
    row.message = Storable.text(error.message());
    row.createdAt = error.createdAt().toEpochMilli();
    return row;
  }

  @Override
  public JobPlace id() {
    return id;
  }

  @Override
  public JobError entry() {
    return new JobError(kind, message, Instant.ofEpochMilli(createdAt));
  }
}
