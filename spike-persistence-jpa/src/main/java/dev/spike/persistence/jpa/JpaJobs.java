package dev.spike.persistence.jpa;

import dev.spike.application.storage.JobFilter;
import dev.spike.application.storage.Jobs;
import dev.spike.application.storage.Page;
import dev.spike.application.storage.PageRequest;
import dev.spike.domain.imports.Job;
import dev.spike.domain.imports.JobId;
import dev.spike.domain.imports.JobStatus;
import dev.spike.domain.imports.ProjectId;
import dev.spike.domain.imports.ProjectName;
import dev.spike.domain.imports.ScheduleId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Jobs in a database. Conditions that never change are written out, since only then can indexes be
 * used that hold nothing but the few jobs that fulfil them.
 */
record JpaJobs(Desk desk) implements Jobs {

  private static final String ACTIVE = "state.status in ('pending', 'running')";
  private static final String OLDEST_FIRST = " order by createdAt, id";

  @Override
  public Optional<Job> byId(JobId id) {
    return whole(desk.find(JobRow.class, id.toString()).stream().toList()).stream().findFirst();
  }

  @Override
  public Page<Job> page(JobFilter filter, PageRequest request) {
    Page<JobRow> rows =
        new Where()
            .and("projectName = %s", filter.project().map(ProjectName::text))
            .and("scheduleId = %s", filter.schedule().map(ScheduleId::toString))
            .and("state.status = %s", filter.status().map(JobStatus::toString))
            .by("createdAt desc, id")
            .page(desk, JobRow.class, request);
    return new Page<>(whole(rows.items()), rows.total());
  }

  private List<Job> whole(List<JobRow> rows) {
    return new Reports(desk).whole(rows);
  }

  private List<Job> oldest(int most, String condition, Object... values) {
    String query = "from JobRow job where " + condition + OLDEST_FIRST;
    return whole(desk.part(JobRow.class, most, 0, query, values));
  }

  private Optional<Job> oldest(String condition, Object... values) {
    return oldest(1, condition, values).stream().findFirst();
  }

  @Override
  public Optional<Job> activeOf(ProjectId project) {
    return oldest(ACTIVE + " and projectId = ?1", project.toString());
  }

  @Override
  public Optional<Job> runningOf(ProjectId project) {
    return oldest("state.status = 'running' and projectId = ?1", project.toString());
  }

  @Override
  public Optional<Job> activeOf(ScheduleId schedule) {
    return oldest(ACTIVE + " and scheduleId = ?1", schedule.toString());
  }

  @Override
  public Optional<Job> nextToRun() {
    return oldest(
        "state.status = 'pending' and not exists (select 1 from JobRow other"
            + " where other.projectId = job.projectId and other.state.status = 'running')");
  }

  @Override
  public List<Job> abandonedAt(Instant now, int most) {
    return oldest(most, "state.status = 'running' and state.leaseUntil <= ?1", now.toEpochMilli());
  }

  @Override
  public List<Job> toBeToldAt(Instant now, int most) {
    return oldest(
        most,
        "terms.callbackUrl is not null and state.completedAt is not null"
            + " and telling.toldAt is null"
            + " and (telling.tellingUntil is null or telling.tellingUntil <= ?1)",
        now.toEpochMilli());
  }

  @Override
  public void add(Job job) {
    desk.reviseImports(
        () -> {
          desk.persist(JobRow.of(job));
          new Reports(desk).keep(job);
        });
  }

  @Override
  public void replace(Job job) {
    Runnable change =
        () -> {
          desk.merge(JobRow.of(job));
          new Reports(desk).keep(job);
        };
    if (job.isActive()) {
      desk.change(change);
    } else {
      desk.reviseImports(change);
    }
  }

  @Override
  public void forget(ScheduleId schedule) {
    desk.change(
        () ->
            desk.execute(
                "update JobRow set scheduleId = null where scheduleId = ?1", schedule.toString()));
  }
}
