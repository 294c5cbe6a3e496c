package dev.spike.imports.postgresql;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Does something to what does not answer: work under it must be done within a time. */
final class Alarm implements AutoCloseable {

  /** How often it looks, in parts of the time that it gives. */
  private static final int LOOKS = 8;

  private final long patience;
  private final Runnable ring;
  private final CountDownLatch over = new CountDownLatch(1);
  private volatile long since;
  private volatile boolean working;
  private volatile boolean rung;

  Alarm(Duration patience, Runnable ring) {
    this.patience = patience.toNanos();
    this.ring = ring;
    Thread thread = new Thread(this::watch, "spike-import-alarm");
    thread.setDaemon(true);
    thread.start();
  }

  private void watch() {
    try {
      while (!over.await(patience / LOOKS, TimeUnit.NANOSECONDS)) {
        if (working && System.nanoTime() - since > patience) {
          rung = true;
          ring.run();
          return;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Work begins that must be done in time. */
  void begin() {
    since = System.nanoTime();
    working = true;
  }

  /** The work is done. */
  void end() {
    working = false;
  }

  /** Whether the time was over before the work was done. */
  boolean hasRung() {
    return rung;
  }

  @Override
  public void close() {
    over.countDown();
  }
}
