package dev.spike.http;

import dev.spike.application.storage.Unavailable;
import dev.spike.domain.Refusal;
import dev.spike.domain.access.Person;
import dev.spike.domain.imports.Job;
import dev.spike.domain.imports.JobId;
import dev.spike.domain.imports.JobProgress;
import dev.spike.domain.imports.JobReport;
import dev.spike.domain.imports.JobStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** Somebody who listens to how a job is getting on. */
final class JobListener {

  private static final Duration BREATH = Duration.ofSeconds(15);
  private static final byte[] SIGN = JobEvent.ascii(": still here\n\n");

  private final JobId job;
  private final Supplier<Person> visitor;
  private final EventLine line;
  private Person person;
  private Instant breath;
  private Optional<Heard> heard = Optional.empty();

  JobListener(JobId job, Supplier<Person> visitor, Person person, EventLine line, Instant now) {
    this.job = job;
    this.visitor = visitor;
    this.person = person;
    this.line = line;
    this.breath = now;
  }

  JobId job() {
    return job;
  }

  EventLine line() {
    return line;
  }

  /** As whom they were let in. */
  Person person() {
    return person;
  }

  /** Tells how the job stands, unless that is how they heard of it last. */
  void hear(JobEvent event) {
    Heard news = Heard.of(event.job());
    if (heard.filter(news::equals).isPresent()) {
      return;
    }
    heard = Optional.of(news);
    if (event.isLast()) {
      line.tellLast(event.bytes());
    } else {
      line.tell(event.bytes());
    }
  }

  /** Whether they may go on listening; from time to time they are asked again who they are. */
  boolean staysAt(Instant now) {
    if (line.isOver()) {
      return false;
    }
    if (Duration.between(breath, now).compareTo(BREATH) < 0) {
      return true;
    }
    breath = now;
    try {
      person = visitor.get();
    } catch (Unavailable later) {
      return true;
    } catch (Refusal notAnyMore) {
      return false;
    }
    line.breathe(SIGN);
    return true;
  }

  /** What there is to hear of a job; how long it has been running is not news. */
  private record Heard(JobStatus status, JobProgress progress, JobReport report) {

    static Heard of(Job job) {
      return new Heard(job.status(), job.state().progress(), job.report());
    }
  }
}
