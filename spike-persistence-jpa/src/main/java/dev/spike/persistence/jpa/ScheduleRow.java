package dev.spike.persistence.jpa;

import dev.spike.domain.imports.JobId;
import dev.spike.domain.imports.ProjectId;
import dev.spike.domain.imports.Schedule;
import dev.spike.domain.imports.ScheduleId;
import dev.spike.domain.imports.ScheduleName;
import dev.spike.domain.recurrence.CronExpression;
import dev.spike.domain.recurrence.Recurrence;
import dev.spike.domain.recurrence.RunStatistics;
import dev.spike.domain.recurrence.Timetable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/** A schedule: either an expression, or an interval and its anchor. */
@Entity
@Table(name = "import_schedules")
class ScheduleRow {

  @Id private String id;
  private String name;
  private String projectId;
  @Embedded private TermsColumns terms;
  private String cronExpression;
  private Long intervalMillis;
  private Long anchoredAt;
  private String timezone;
  private Long nextRunAt;
  private Long lastRunAt;
  private String lastJobId;
  private long totalRuns;
  private long successfulRuns;
  private long failedRuns;
  private long missedRuns;
  @Embedded private StampColumns stamp;

  static ScheduleRow of(Schedule schedule) {
    ScheduleRow row = new ScheduleRow();
    row.id = schedule.id().toString();
    row.name = schedule.name().text();
    row.projectId = schedule.project().toString();
    row.terms = TermsColumns.of(schedule.terms());
    row.timezone = schedule.zone().getId();
    row.lastJobId = schedule.lastJob().map(JobId::toString).orElse(null);
    row.stamp = StampColumns.of(schedule.stamp());
    row.take(schedule.timetable());
    return row;
  }

  private void take(Timetable timetable) {
    timetable.recurrence().fold(this::take, this::take);
    nextRunAt = Moments.millis(timetable.nextRun());
    lastRunAt = Moments.millis(timetable.lastRun());
    totalRuns = timetable.statistics().total();
    successfulRuns = timetable.statistics().successful();
    failedRuns = timetable.statistics().failed();
    missedRuns = timetable.statistics().missed();
  }

  private ScheduleRow take(Recurrence.Cron cron) {
    cronExpression = cron.expression().toString();
    return this;
  }

  private ScheduleRow take(Recurrence.Interval interval) {
    intervalMillis = interval.every().toMillis();
    anchoredAt = interval.anchor().toEpochMilli();
    return this;
  }

  Schedule schedule() {
    ZoneId zone = ZoneId.of(timezone);
    return new Schedule(
        new ScheduleId(UUID.fromString(id)),
        new ScheduleName(name),
        new ProjectId(UUID.fromString(projectId)),
        terms.terms(),
        new Timetable(
            recurrence(zone),
            Moments.read(nextRunAt),
            Moments.read(lastRunAt),
            new RunStatistics(totalRuns, successfulRuns, failedRuns, missedRuns)),
        zone,
        Optional.ofNullable(lastJobId).map(UUID::fromString).map(JobId::new),
        stamp.stamp());
  }

  private Recurrence recurrence(ZoneId zone) {
    return cronExpression == null
        ? new Recurrence.Interval(
            Duration.ofMillis(intervalMillis), Instant.ofEpochMilli(anchoredAt))
        : new Recurrence.Cron(CronExpression.parse(cronExpression), zone);
  }
}
