package dev.spike.cli.draw;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;

/** A back-fill that is being written by a thread of its own. */
final class Backfilling implements Writing {

  private final Backfill backfill;
  private final AtomicLong rows = new AtomicLong();
  private final CompletableFuture<Optional<IOException>> end = new CompletableFuture<>();
  private volatile boolean stopped;

  private Backfilling(Backfill backfill) {
    this.backfill = backfill;
  }

  /** Begins to write to a stream, which is neither flushed nor closed. */
  static Backfilling start(Backfill backfill, OutputStream out, boolean zipped) {
    Backfilling writing = new Backfilling(backfill);
    Thread worker = new Thread(() -> writing.work(out, zipped), "back-fill");
    worker.setDaemon(true);
    worker.start();
    return writing;
  }

  private void work(OutputStream out, boolean zipped) {
    try {
      if (zipped) {
        GZIPOutputStream zip = new GZIPOutputStream(out);
        write(zip);
        zip.finish();
      } else {
        write(out);
      }
      end.complete(Optional.empty());
    } catch (IOException e) {
      end.complete(Optional.of(e));
    } catch (RuntimeException | Error e) {
      end.completeExceptionally(e);
    }
  }

  private void write(OutputStream out) throws IOException {
    backfill.write(out, () -> stopped, rows::addAndGet);
  }

  @Override
  public long rows() {
    return rows.get();
  }

  @Override
  public void stop() {
    stopped = true;
  }

  @Override
  public boolean await(Duration longest) throws IOException {
    try {
      Optional<IOException> failure = end.get(longest.toMillis(), TimeUnit.MILLISECONDS);
      if (failure.isPresent()) {
        throw failure.get();
      }
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) e.getCause();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
