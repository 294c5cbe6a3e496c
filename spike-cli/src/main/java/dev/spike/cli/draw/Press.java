package dev.spike.cli.draw;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Writes a feed by several threads. Each takes a part, writes it in memory and hands it over; a
 * part waits there until all before it are out, while its writer goes on with another. Whoever is
 * too far ahead waits himself, so there are never more than a few parts a thread in memory.
 */
final class Press implements Writing {

  /** How many parts of a thread may wait for those before them. */
  private static final int AHEAD = 3;

  private final Paging paging;
  private final OutputStream out;
  private final int longestQueue;
  private final Map<Long, Part> waiting = new HashMap<>();
  private final Deque<ByteArrayOutputStream> unused = new ArrayDeque<>();
  private final CountDownLatch running;
  private final AtomicLong rows = new AtomicLong();
  private final List<Throwable> failures = new ArrayList<>();
  private long next;
  private volatile boolean stopped;

  private Press(Paging paging, OutputStream out, int threads) {
    this.paging = paging;
    this.out = out;
    this.longestQueue = threads * AHEAD;
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

  @Override
  public long rows() {
    return rows.get();
  }

  /** Begins no further part. */
  @Override
  public void stop() {
    stopped = true;
  }

  @Override
  public boolean await(Duration longest) throws IOException {
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
      Optional<Paging.Page> page = take(Optional.empty());
      while (page.isPresent()) {
        ByteArrayOutputStream sheet = sheet();
        long count = page.get().write(sheet);
        handOver(page.get().number(), new Part(sheet, count));
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

  private synchronized ByteArrayOutputStream sheet() {
    return unused.isEmpty() ? new ByteArrayOutputStream(Paging.BYTES) : unused.pop();
  }

  private synchronized void handOver(long number, Part part)
      throws IOException, InterruptedException {
    while (number - next >= longestQueue && failures.isEmpty()) {
      wait();
    }
    waiting.put(number, part);
    while (failures.isEmpty() && waiting.containsKey(next)) {
      letOut(waiting.remove(next));
      next++;
      notifyAll();
    }
  }

  private void letOut(Part part) throws IOException {
    part.sheet.writeTo(out);
    rows.addAndGet(part.rows);
    part.sheet.reset();
    unused.push(part.sheet);
  }

  private synchronized void fail(Throwable failure) {
    failures.add(failure instanceof InterruptedException ? new IOException(failure) : failure);
    stopped = true;
    notifyAll();
  }

  /** What a thread wrote. */
  private record Part(ByteArrayOutputStream sheet, long rows) {}
}
