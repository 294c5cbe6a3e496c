package dev.spike.cli;

import dev.spike.application.Clocks;
import dev.spike.application.imports.Alarm;
import dev.spike.application.imports.Dispatcher;
import dev.spike.application.imports.ImportSettings;
import dev.spike.application.imports.ImportTools;
import dev.spike.application.imports.Importer;
import dev.spike.application.imports.JobRunner;
import dev.spike.application.storage.ImportStorage;
import dev.spike.application.storage.Unavailable;
import dev.spike.cli.console.Stop;
import dev.spike.domain.Refusal;
import dev.spike.domain.access.Person;
import dev.spike.domain.imports.Job;
import dev.spike.domain.imports.JobId;
import dev.spike.domain.imports.JobStatus;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs the jobs that are made in this process, since nobody else may be there to do so; a service
 * on the same database that is quicker may have them. Closing waits for their end, and Ctrl-C
 * cancels them.
 */
final class OwnHands implements AutoCloseable {

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
  private static final Duration HEARTBEAT = Duration.ofSeconds(1);
  private static final Duration TO_STOP = Duration.ofSeconds(20);

  /** Somebody watches, so word of how far it is comes more often than others need it. */
  private static final ImportSettings SETTINGS =
      new ImportSettings(ImportSettings.USUAL.grace(), ImportSettings.USUAL.lease(), HEARTBEAT);

  private final ImportStorage storage;
  private final Dispatcher dispatcher;
  private final JobRunner runner;
  private final Importer importer;
  private final Person person;
  private final Stop stop = new Stop(TO_STOP);
  private final List<Undertaking> undertakings = new CopyOnWriteArrayList<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor();

  /** A job that was made here, and what is done about it. */
  private record Undertaking(JobId job, Future<?> work) {}

  /** Hands that work on behalf of a person. */
  OwnHands(
      ImportStorage storage, ImportTools tools, Clocks clocks, SecureRandom random, Person person) {
    this.storage = storage;
    this.person = person;
    dispatcher = new Dispatcher(storage, SETTINGS, clocks, random);
    runner = new JobRunner(storage, tools, SETTINGS, clocks);
    importer = new Importer(storage, tools.safe(), Alarm.SILENT, clocks.service(), random);
  }

  /** Sees to it that a job is run. */
  void take(JobId job) {
    if (undertakings.isEmpty()) {
      stop.heed();
      heart.scheduleWithFixedDelay(
          this::beat, HEARTBEAT.toMillis(), HEARTBEAT.toMillis(), TimeUnit.MILLISECONDS);
    }
    undertakings.add(new Undertaking(job, threads.submit(() -> work(job))));
  }

  private void beat() {
    try {
      runner.beat();
    } catch (Unavailable later) {
      // The lease is longer than a heartbeat.
    }
  }

  private void work(JobId id) {
    while (!stop.isWished() && waits(id)) {
      Optional<Job> claimed = dispatcher.claim(id, node());
      if (claimed.isPresent()) {
        runner.run(claimed.get());
        return;
      }
      // Whoever is before it may have gone away.
      dispatcher.interruptAbandoned();
      stop.await(BETWEEN_LOOKS);
    }
  }

  private boolean waits(JobId id) {
    return storage.read(
        stores ->
            stores.jobs().byId(id).filter(job -> job.status() == JobStatus.PENDING).isPresent());
  }

  private static String node() {
    return "the command with the process id " + ProcessHandle.current().pid();
  }

  @Override
  public void close() {
    try {
      undertakings.forEach(this::end);
    } finally {
      heart.shutdownNow();
      threads.shutdownNow();
      stop.close();
    }
  }

  private void end(Undertaking undertaking) {
    boolean cancelled = false;
    while (!isOver(undertaking.work())) {
      if (stop.isWished() && !cancelled) {
        cancel(undertaking.job());
        cancelled = true;
      }
    }
    if (stop.isWished() && !cancelled) {
      cancel(undertaking.job());
    }
  }

  /** Whether the work is over; if not, some time has gone by. */
  private static boolean isOver(Future<?> work) {
    try {
      work.get(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException notYet) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException reason
          ? reason
          : new IllegalStateException(e.getCause());
    }
  }

  private void cancel(JobId job) {
    try {
      importer.cancel(person, job);
    } catch (Refusal ended) {
      // There is nothing left to be stopped.
    }
  }
}
