package dev.spike.http;

import dev.spike.application.Clocks;
import dev.spike.application.imports.Importer;
import dev.spike.domain.Refusal;
import dev.spike.domain.access.Person;
import dev.spike.domain.imports.Job;
import dev.spike.domain.imports.JobId;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Tells those who listen to a job how it is getting on; each job is looked at once for all. */
final class JobEvents implements AutoCloseable {

  /** Only the newest is kept of what could not be sent yet, since it says everything. */
  private static final int NEWEST = 0;

  private final Importer importer;
  private final Clocks clocks;
  private final Audience<JobListener> audience;

  JobEvents(Importer importer, Clocks clocks) {
    this.importer = importer;
    this.clocks = clocks;
    audience = new Audience<>();
  }

  /** Lets somebody listen to how a job is getting on, from how it stands now. */
  void listen(Context context, JobId id, Supplier<Person> visitor) {
    Person person = visitor.get();
    Job job = importer.get(person, id);
    Instant now = clocks.real().instant();
    audience.admit(
        context,
        NEWEST,
        line -> {
          JobListener listener = new JobListener(id, new Attendance(visitor, person, line, now));
          listener.hear(new JobEvent(job, clocks.service().instant()));
          return listener;
        });
  }

  /** Refuses whoever could not listen to a job; nobody listens afterwards. */
  void peek(JobId id, Supplier<Person> visitor) {
    importer.get(visitor.get(), id);
  }

  /** How many listen. */
  int listening() {
    return audience.size();
  }

  /** Looks at all jobs that somebody listens to. */
  void look() {
    Instant now = clocks.real().instant();
    Map<JobId, List<JobListener>> byJob =
        audience.presentAt(now).stream().collect(Collectors.groupingBy(JobListener::job));
    byJob.forEach((job, all) -> tell(job, all));
  }

  /** All who may listen may listen to all jobs, so it does not matter for whom one looks. */
  private void tell(JobId id, List<JobListener> all) {
    try {
      Person anybody = all.get(0).attendance().person();
      JobEvent event = new JobEvent(importer.get(anybody, id), clocks.service().instant());
      all.forEach(listener -> listener.hear(event));
    } catch (Refusal gone) {
      all.forEach(JobListener::hangUp);
    }
  }

  @Override
  public void close() {
    audience.close();
  }
}
