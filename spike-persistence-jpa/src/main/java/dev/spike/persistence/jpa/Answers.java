package dev.spike.persistence.jpa;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Those who tell what came of work, so that the writer can go on. Work that shared a commit is told
 * of by few of them, one after another: to wake a thread for each would cost more than the work.
 */
final class Answers implements AutoCloseable {

  private static final int AT_ONCE = 16;
  private static final long LONGEST_SECONDS = 10;

  private final ExecutorService tellers;

  Answers() {
    tellers =
        Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(),
            task -> {
              Thread teller = new Thread(task, "spike-answers");
              teller.setDaemon(true);
              return teller;
            });
  }

  void tell(List<Order<?>> done) {
    for (int from = 0; from < done.size(); from += AT_ONCE) {
      List<Order<?>> some = done.subList(from, Math.min(from + AT_ONCE, done.size()));
      tellers.execute(() -> some.forEach(Order::answer));
    }
  }

  /** Tells what is left to tell. */
  @Override
  public void close() {
    tellers.shutdown();
    try {
      tellers.awaitTermination(LONGEST_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
