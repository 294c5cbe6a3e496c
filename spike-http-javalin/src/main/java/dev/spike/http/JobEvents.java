package dev.spike.http;

import dev.spike.application.imports.Importer;
import dev.spike.application.storage.Unavailable;
import dev.spike.domain.Refusal;
import dev.spike.domain.access.Person;
import dev.spike.domain.imports.Job;
import dev.spike.domain.imports.JobId;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells those who listen how jobs are getting on. One thread looks at all jobs that somebody
 * listens to, and no thread waits for anybody who does.
 */
final class JobEvents implements AutoCloseable {

  /** How many can listen at the same time. */
  static final int MOST = 256;

  private static final Logger LOG = LoggerFactory.getLogger(JobEvents.class);
  private static final int MILLIS_BETWEEN_LOOKS = 500;

  private final Importer importer;
  private final InstantSource clock;
  private final Set<JobListener> listeners;
  private final Semaphore seats;
  private final ScheduledExecutorService looking;
  private volatile boolean closed;

  JobEvents(Importer importer, InstantSource clock) {
    this.importer = importer;
    this.clock = clock;
    listeners = ConcurrentHashMap.newKeySet();
    seats = new Semaphore(MOST);
    looking = Executors.newSingleThreadScheduledExecutor(JobEvents::thread);
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "spike-job-events");
    thread.setDaemon(true);
    return thread;
  }

  /** Begins to look. */
  void begin() {
    looking.scheduleWithFixedDelay(
        this::lookSafely, MILLIS_BETWEEN_LOOKS, MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
  }

  /** Lets somebody listen to how a job is getting on, from how it stands now. */
  void listen(Context context, JobId id, Supplier<Person> visitor) {
    Person person = visitor.get();
    Job job = importer.get(person, id);
    demandSeat();
    Instant now = clock.instant();
    JobListener listener = new JobListener(id, visitor, person, EventLine.to(context), now);
    listener.hear(new JobEvent(job, now));
    listeners.add(listener);
    if (closed) {
      listener.line().hangUp();
    }
  }

  /** Refuses whoever could not listen to a job; nobody listens afterwards. */
  void peek(JobId id, Supplier<Person> visitor) {
    importer.get(visitor.get(), id);
  }

  private void demandSeat() {
    if (closed || !seats.tryAcquire()) {
      throw new TurnedAway(
          Problem.of(503, "too many listen already; come again later", "Retry-After", "5"));
    }
  }

  /** How many listen. */
  int listening() {
    return MOST - seats.availablePermits();
  }

  /** A look that failed must not be the last one. */
  private void lookSafely() {
    try {
      look();
    } catch (Unavailable later) {
      // The storage may be back at the next look.
    } catch (RuntimeException e) {
      LOG.error("a look at the jobs that somebody listens to failed", e);
    }
  }

  private void look() {
    Instant now = clock.instant();
    for (JobListener listener : listeners) {
      if (!listener.staysAt(now)) {
        listeners.remove(listener);
        listener.line().hangUp();
        seats.release();
      }
    }
    Map<JobId, List<JobListener>> byJob =
        listeners.stream().collect(Collectors.groupingBy(JobListener::job));
    byJob.forEach((job, all) -> tell(job, all, now));
  }

  /** All who may listen may listen to all jobs, so it does not matter for whom one looks. */
  private void tell(JobId id, List<JobListener> all, Instant now) {
    try {
      JobEvent event = new JobEvent(importer.get(all.get(0).person(), id), now);
      all.forEach(listener -> listener.hear(event));
    } catch (Refusal gone) {
      all.forEach(listener -> listener.line().hangUp());
    }
  }

  @Override
  public void close() {
    closed = true;
    looking.shutdownNow();
    listeners.forEach(listener -> listener.line().hangUp());
  }
}
