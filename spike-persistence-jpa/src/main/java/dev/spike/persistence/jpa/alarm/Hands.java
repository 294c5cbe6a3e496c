package dev.spike.persistence.jpa.alarm;

import dev.spike.application.imports.Dispatcher;
import dev.spike.application.imports.JobRunner;
import dev.spike.domain.imports.Job;
import dev.spike.domain.imports.JobReport;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Those who run jobs on this node. Who has done one takes the next as long as one waits. */
final class Hands {

  private static final Logger LOG = LoggerFactory.getLogger(Hands.class);

  private final Dispatcher dispatcher;
  private final JobRunner runner;
  private final String node;
  private final ExecutorService threads;
  private final Semaphore free;
  private volatile boolean resting;

  /** What became of an offer. */
  enum Answer {
    /** All have something to do. */
    FULL,
    /** A job was taken. */
    TAKEN,
    /** There is nothing to take. */
    NOTHING
  }

  Hands(Dispatcher dispatcher, JobRunner runner, String node, int most, ExecutorService threads) {
    this.dispatcher = dispatcher;
    this.runner = runner;
    this.node = node;
    this.threads = threads;
    free = new Semaphore(most);
  }

  /** Takes the job that waits longest, if somebody has nothing to do. */
  Answer take() {
    if (resting || !free.tryAcquire()) {
      return Answer.FULL;
    }
    Optional<Job> job = Optional.empty();
    try {
      job = dispatcher.claim(node);
    } finally {
      if (job.isEmpty()) {
        free.release();
      }
    }
    job.ifPresent(claimed -> threads.execute(() -> work(claimed)));
    return job.isPresent() ? Answer.TAKEN : Answer.NOTHING;
  }

  /** Takes whatever waits, as long as somebody has nothing to do. */
  void fill() {
    Answer answer;
    do {
      answer = take();
    } while (answer == Answer.TAKEN);
  }

  private void work(Job first) {
    try {
      for (Optional<Job> job = Optional.of(first); job.isPresent(); job = next()) {
        run(job.get());
      }
    } catch (RuntimeException e) {
      LOG.warn("no job can be taken now; it will be tried again", e);
    } finally {
      free.release();
    }
  }

  private Optional<Job> next() {
    return resting ? Optional.empty() : dispatcher.claim(node);
  }

  private void run(Job job) {
    LOG.info("the import {} of '{}' begins", job.id(), job.projectName());
    try {
      noteEnd(runner.run(job));
    } catch (RuntimeException e) {
      LOG.error("the import {} ended unexpectedly", job.id(), e);
    }
  }

  private static void noteEnd(Job job) {
    JobReport report = job.report();
    LOG.info(
        "the import {} of '{}' is {}: {} inserted, {} updated, {} skipped, {} files failed",
        job.id(),
        job.projectName(),
        job.status(),
        report.inserted(),
        report.updated(),
        report.skipped(),
        report.filesFailed());
  }

  /** Takes nothing more, waits for what runs, and gives up what still runs then. */
  void rest(Duration patience, Duration toGiveUp) {
    resting = true;
    threads.shutdown();
    try {
      if (!threads.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        runner.giveUp().forEach(job -> LOG.warn("the import {} was given up", job.id()));
        threads.awaitTermination(toGiveUp.toMillis(), TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      threads.shutdownNow();
    }
  }
}
