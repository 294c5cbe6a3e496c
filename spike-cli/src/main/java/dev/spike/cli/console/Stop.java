package dev.spike.cli.console;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The wish of whoever started the process that it ends, such as Ctrl-C. Once heeded, the process
 * waits for this to be closed, so that it ends in order.
 */
public final class Stop implements AutoCloseable {

  private final CountDownLatch wished = new CountDownLatch(1);
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Duration patience;
  private final Thread hook = new Thread(this::end);

  /** A stop for which the process waits as long as it takes. */
  public Stop() {
    this(Duration.ofDays(1));
  }

  /** A stop for which the process waits only so long: what it waits for may itself be stuck. */
  public Stop(Duration patience) {
    this.patience = patience;
  }

  /** From now on there is something that has to end in order. */
  public void heed() {
    Runtime.getRuntime().addShutdownHook(hook);
  }

  private void end() {
    wished.countDown();
    waitFor(closed, patience);
  }

  /** Whether the end is wished for. */
  public boolean isWished() {
    return wished.getCount() == 0;
  }

  /** Waits until the end is wished for, but not for longer; whether it is. */
  public boolean await(Duration longest) {
    return waitFor(wished, longest);
  }

  /** Waits until the end is wished for. */
  public void await() {
    while (!await(Duration.ofDays(1))) {
      // Nobody wishes for it yet.
    }
  }

  private static boolean waitFor(CountDownLatch latch, Duration longest) {
    try {
      return latch.await(longest.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  /** All that had to end in order has ended. */
  @Override
  public void close() {
    closed.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException ending) {
      // It has done its part.
    }
  }
}
