package dev.spike.http;

import dev.spike.application.imports.JobStanding;
import dev.spike.domain.imports.JobId;
import java.util.Optional;

/** Somebody who listens to how a job is getting on. */
final class JobListener implements Audience.Member {

  private final JobId job;
  private final Attendance attendance;
  private Optional<JobStanding> heard = Optional.empty();

  JobListener(JobId job, Attendance attendance) {
    this.job = job;
    this.attendance = attendance;
  }

  JobId job() {
    return job;
  }

  @Override
  public Attendance attendance() {
    return attendance;
  }

  /** Tells how the job stands, unless that is how they heard of it last. */
  void hear(JobEvent event) {
    JobStanding news = JobStanding.of(event.job());
    if (heard.filter(news::equals).isPresent()) {
      return;
    }
    heard = Optional.of(news);
    if (event.isLast()) {
      attendance.line().tellLast(event.bytes());
    } else {
      attendance.line().tell(event.bytes());
    }
  }
}
