package dev.spike.cli;

import dev.spike.application.storage.Unavailable;
import dev.spike.application.truth.Annotator;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one thread that lets a dashboard show when spikes are at work. */
final class Annotating implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Annotating.class);
  private static final int SECONDS_BETWEEN_LOOKS = 1;
  private static final int SECONDS_TO_END = 12;

  private final Annotator annotator;
  private final ScheduledExecutorService thread;

  Annotating(Annotator annotator) {
    this.annotator = annotator;
    thread = Executors.newSingleThreadScheduledExecutor(Annotating::thread);
  }

  /** What is said of a dashboard that shows nothing. */
  static void complain(String sentence) {
    LOG.warn("{}; it is tried again", sentence);
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "spike-annotations");
    // A dashboard that never answers keeps no service from ending.
    thread.setDaemon(true);
    return thread;
  }

  void start() {
    thread.scheduleWithFixedDelay(
        this::look, SECONDS_BETWEEN_LOOKS, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
  }

  private void look() {
    try {
      annotator.look();
    } catch (Unavailable later) {
      // The storage may be back at the next look.
    } catch (RuntimeException e) {
      LOG.error("spikes could not be annotated", e);
    }
  }

  /** What is being told is told to its end, so that nobody has to tell it again. */
  @Override
  public void close() {
    thread.shutdown();
    try {
      thread.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    thread.shutdownNow();
  }
}
