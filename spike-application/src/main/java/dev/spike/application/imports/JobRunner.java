package dev.spike.application.imports;

import dev.spike.application.Clocks;
import dev.spike.application.Watch;
import dev.spike.application.storage.ImportStorage;
import dev.spike.domain.imports.Job;
import dev.spike.domain.imports.JobId;
import dev.spike.domain.imports.JobProgress;
import dev.spike.domain.imports.Telling;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Collectors;

/**
 * Runs jobs that were given into its hands, and tells whoever wants to know what became of them.
 */
public final class JobRunner {

  /** Longer than it takes to tell somebody who never answers, as often as it is tried. */
  private static final Duration LONGEST_TELLING = Duration.ofMinutes(3);

  private static final int MOST_AT_ONCE = 100;

  private final ImportStorage storage;
  private final ImportTools tools;
  private final ImportSettings settings;
  private final Watch watch;
  private final Watch real;
  private final Executor telling;
  private final Map<JobId, Grip> running;
  private final Set<JobId> toBeTold;

  /** A runner for the jobs in a storage, who tells about a job before he takes the next one. */
  public JobRunner(
      ImportStorage storage, ImportTools tools, ImportSettings settings, Clocks clocks) {
    this(storage, tools, settings, clocks, Runnable::run);
  }

  /**
   * A runner for the jobs in a storage.
   *
   * @param telling tells, so that those who never answer keep nobody from running jobs; what it
   *     drops is owed
   */
  public JobRunner(
      ImportStorage storage,
      ImportTools tools,
      ImportSettings settings,
      Clocks clocks,
      Executor telling) {
    this.storage = storage;
    this.tools = tools;
    this.settings = settings;
    this.watch = new Watch(clocks.service());
    this.real = new Watch(clocks.real());
    this.telling = telling;
    this.running = new ConcurrentHashMap<>();
    this.toBeTold = ConcurrentHashMap.newKeySet();
  }

  /**
   * Runs a claimed job to its end, whatever that is, and tells who wants to know. What nobody
   * expected ends the job as well, and comes out.
   */
  public Job run(Job claimed) {
    Grip grip = new Grip(storage, real, settings, claimed);
    running.put(claimed.id(), grip);
    try {
      new Loading(storage, tools, watch, grip).run(claimed);
    } catch (Stopped e) {
      // The job is in other hands, and they know what became of it.
      grip.lose();
    } finally {
      running.remove(claimed.id());
      haveTold(claimed.id());
    }
    return storage.read(stores -> Shelf.job(stores, claimed.id()));
  }

  /** Shows that somebody is at the jobs that run here; those that are lost will stop. */
  public void beat() {
    for (Grip grip : running.values()) {
      try {
        grip.beatIfPossible();
      } catch (Stopped e) {
        // Whoever loads finds out for himself.
        grip.lose();
      }
    }
  }

  /** How far each of the jobs is that run here. */
  public Map<JobId, JobProgress> progress() {
    return running.values().stream().collect(Collectors.toMap(Grip::id, Grip::progress));
  }

  /** Cancels what runs here, since the service stops; says which jobs those are. */
  public List<Job> giveUp() {
    Instant now = watch.now();
    List<Job> given = new ArrayList<>();
    for (Grip grip : running.values()) {
      try {
        given.add(grip.end(job -> job.cancelled("the service was stopped", now)));
        grip.lose();
      } catch (Stopped e) {
        // It has just ended by itself, or is in other hands.
        grip.lose();
      }
    }
    return given;
  }

  /** Has those told about jobs that have ended of which nobody was told. */
  public void tellOwed() {
    Instant now = real.now();
    storage
        .read(stores -> stores.jobs().toBeToldAt(now, MOST_AT_ONCE))
        .forEach(job -> haveTold(job.id()));
  }

  private void haveTold(JobId id) {
    if (!toBeTold.add(id)) {
      return;
    }
    try {
      telling.execute(() -> tellOnce(id));
    } catch (RejectedExecutionException later) {
      // It is owed: whoever looks for that will find it.
      toBeTold.remove(id);
    }
  }

  private void tellOnce(JobId id) {
    try {
      tell(id);
    } finally {
      toBeTold.remove(id);
    }
  }

  private void tell(JobId id) {
    Instant now = real.now();
    Optional<Job> toTell =
        storage.write(
            stores -> {
              Optional<Job> claimed =
                  stores
                      .jobs()
                      .byId(id)
                      .filter(job -> job.isToBeToldAt(now))
                      .map(job -> job.tellingUntil(now.plus(LONGEST_TELLING), now));
              claimed.ifPresent(stores.jobs()::replace);
              return claimed;
            });
    toTell.ifPresent(this::tell);
  }

  private void tell(Job job) {
    Notifier.Told told =
        tools
            .notifier()
            .tell(job.terms().callback().orElseThrow(), Announcement.of(job, watch.now()));
    Telling.Outcome outcome = new Telling.Outcome(told.success(), told.outcome(), watch.now());
    storage.write(
        stores -> {
          stores
              .jobs()
              .byId(job.id())
              .map(kept -> kept.told(outcome))
              .ifPresent(stores.jobs()::replace);
          return job;
        });
  }
}
