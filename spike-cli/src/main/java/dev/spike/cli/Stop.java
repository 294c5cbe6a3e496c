package dev.spike.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The wish of whoever started the process that it ends, such as Ctrl-C. Once heeded, the process
 * waits for this to be closed, so that it ends in order.
 */
final class Stop implements AutoCloseable {

  private final CountDownLatch wished = new CountDownLatch(1);
  private final CountDownLatch closed = new CountDownLatch(1);

  /** From now on there is something that has to end in order. */
  void heed() {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  wished.countDown();
                  waitFor(closed, Duration.ofDays(1));
                }));
  }

  /** Waits until the end is wished for, but not for longer; whether it is. */
  boolean await(Duration longest) {
    return waitFor(wished, longest);
  }

  /** Waits until the end is wished for. */
  void await() {
    while (!await(Duration.ofDays(1))) {
      // Nobody wishes for it yet.
    }
  }

  private static boolean waitFor(CountDownLatch latch, Duration longest) {
    try {
      return latch.await(longest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  /** All that had to end in order has ended. */
  @Override
  public void close() {
    closed.countDown();
  }
}
