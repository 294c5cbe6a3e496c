package dev.spike.http;

import dev.spike.application.storage.Unavailable;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one thread that looks at what those who listen want to hear of. */
final class Looking implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Looking.class);
  private static final int MILLIS_BETWEEN_LOOKS = 500;

  private final ScheduledExecutorService thread;

  Looking() {
    thread = Executors.newSingleThreadScheduledExecutor(Looking::thread);
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "spike-events");
    thread.setDaemon(true);
    return thread;
  }

  /** Begins to take these looks, again and again. */
  void begin(List<Runnable> looks) {
    thread.scheduleWithFixedDelay(
        () -> looks.forEach(Looking::takeSafely),
        MILLIS_BETWEEN_LOOKS,
        MILLIS_BETWEEN_LOOKS,
        TimeUnit.MILLISECONDS);
  }

  /** A look that failed must not be the last one. */
  private static void takeSafely(Runnable look) {
    try {
      look.run();
    } catch (Unavailable later) {
      // The storage may be back at the next look.
    } catch (RuntimeException e) {
      LOG.error("a look at what somebody listens to failed", e);
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
