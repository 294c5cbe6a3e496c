package dev.spike.cli.draw;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Writes a feed by several threads. Each takes a part, writes it in memory, waits until all parts
 * before it are out, and hands it over; so there are never more parts in memory than threads.
 */
final class Press {

  private final Paging paging;
  private final OutputStream out;
  private final CountDownLatch running;
  private final AtomicLong rows = new AtomicLong();
  private final List<Throwable> failures = new ArrayList<>();
  private long next;
  private volatile boolean stopped;

  private Press(Paging paging, OutputStream out, int threads) {
    this.paging = paging;
    this.out = out;
    this.running = new CountDownLatch(threads);
  }

  /** Begins to write a feed to a stream, which is neither flushed nor closed. */
  static Press start(Paging paging, OutputStream out, int threads) {
    Press press = new Press(paging, out, threads);
    for (int i = 1; i <= threads; i++) {
      Thread worker = new Thread(press::work, "press-" + i);
      worker.setDaemon(true);
      worker.start();
    }
    return press;
  }

  /** How many rows are out. */
  long rows() {
    return rows.get();
  }

  /** Begins no further part. */
  void stop() {
    stopped = true;
  }

  /** Waits until all is out, but not for longer; whether it is. What failed is thrown. */
  boolean await(Duration longest) throws IOException {
    try {
      boolean ended = running.await(longest.toMillis(), TimeUnit.MILLISECONDS);
      return ended && succeeded();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private synchronized boolean succeeded() throws IOException {
    for (Throwable failure : failures) {
      if (failure instanceof IOException io) {
        throw io;
      }
      if (failure instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) failure;
    }
    return true;
  }

  private void work() {
    try {
      ByteArrayOutputStream written = new ByteArrayOutputStream(Paging.BYTES);
      Optional<Paging.Page> page = take(Optional.empty());
      while (page.isPresent()) {
        written.reset();
        long count = page.get().write(written);
        handOver(page.get().number(), written, count);
        page = take(page);
      }
    } catch (IOException | InterruptedException | RuntimeException | Error e) {
      fail(e);
    } finally {
      running.countDown();
    }
  }

  private Optional<Paging.Page> take(Optional<Paging.Page> used) {
    return stopped ? Optional.empty() : paging.next(used);
  }

  private synchronized void handOver(long number, ByteArrayOutputStream written, long count)
      throws IOException, InterruptedException {
    while (number != next && failures.isEmpty()) {
      wait();
    }
    if (failures.isEmpty()) {
      written.writeTo(out);
      rows.addAndGet(count);
      next++;
      notifyAll();
    }
  }

  private synchronized void fail(Throwable failure) {
    failures.add(failure instanceof InterruptedException ? new IOException(failure) : failure);
    stopped = true;
    notifyAll();
  }
}
