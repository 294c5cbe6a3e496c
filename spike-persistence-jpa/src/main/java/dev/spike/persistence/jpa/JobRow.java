package dev.spike.persistence.jpa;

import dev.spike.domain.imports.Job;
import dev.spike.domain.imports.JobId;
import dev.spike.domain.imports.JobReport;
import dev.spike.domain.imports.ProjectId;
import dev.spike.domain.imports.ProjectName;
import dev.spike.domain.imports.ScheduleId;
import dev.spike.domain.imports.Telling;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A job, without its report, in the table of jobs. */
@Entity
@Table(name = "import_jobs")
class JobRow {

  @Id private String id;
  private String projectId;
  private String projectName;
  private String scheduleId;
  @Embedded private TermsColumns terms;
  private long createdAt;
  @Embedded private StateColumns state;
  @Embedded private TellingColumns telling;

  static JobRow of(Job job) {
    JobRow row = new JobRow();
    row.id = job.id().toString();
    row.projectId = job.project().toString();
    row.projectName = job.projectName().text();
    row.scheduleId = job.schedule().map(ScheduleId::toString).orElse(null);
    row.terms = TermsColumns.of(job.terms());
    row.createdAt = job.createdAt().toEpochMilli();
    row.state = StateColumns.of(job.state());
    row.telling = TellingColumns.of(job.telling());
    return row;
  }

  String id() {
    return id;
  }

  Job with(JobReport report) {
    return new Job(
        new JobId(UUID.fromString(id)),
        new ProjectId(UUID.fromString(projectId)),
        new ProjectName(projectName),
        Optional.ofNullable(scheduleId).map(UUID::fromString).map(ScheduleId::new),
        terms.terms(),
        Instant.ofEpochMilli(createdAt),
        state.state(),
        report,
        // There is none if all its columns are empty.
        Optional.ofNullable(telling).map(TellingColumns::telling).orElse(Telling.NOT_BEGUN));
  }
}
