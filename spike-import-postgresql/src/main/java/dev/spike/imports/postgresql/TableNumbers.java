package dev.spike.imports.postgresql;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.postgresql.copy.CopyOut;

/**
 * A number for each row of a table, which the server computes while something else is done: for
 * some pages of the table at a time, so that not many numbers wait.
 */
final class TableNumbers implements AutoCloseable {

  private static final long PAGES = 4096;
  private static final long PAGE_IN_BYTES = 8192;

  /** What stands before the numbers, which come as one value: signature, flags, sizes. */
  private static final int HEAD = 11 + 4 + 4 + 2 + 4;

  private final Session session;
  private final String numbers;
  private final long lastPage;
  private final BlockingQueue<Part> parts = new ArrayBlockingQueue<>(2);
  private final Thread thread;
  private boolean ended;

  TableNumbers(Session session, Task task, long seed) {
    this.session = session;
    String cells = Sql.each(task.columns(), ", ", column -> column.name().quoted() + "::text");
    numbers =
        "SELECT pg_catalog.string_agg(pg_catalog.int8send("
            + "pg_catalog.hash_record_extended(ROW(%s), %d)), '') FROM %s"
                .formatted(cells, seed, task.table().quoted());
    lastPage = task.existing().orElseThrow().bytes() / PAGE_IN_BYTES;
    thread = new Thread(this::fetch, "spike-import-numbers");
    thread.setDaemon(true);
    thread.start();
  }

  /** Some numbers, or why there are none; and whether that is all. */
  private record Part(byte[] numbers, Optional<SQLException> failure, boolean last) {}

  private void fetch() {
    try {
      try {
        for (long page = 0; page <= lastPage; page += PAGES) {
          parts.put(new Part(fetch(page), Optional.empty(), page + PAGES > lastPage));
        }
      } catch (SQLException e) {
        parts.put(new Part(new byte[0], Optional.of(e), true));
      } catch (RuntimeException | Error e) {
        // Whoever waits must hear of it.
        parts.put(new Part(new byte[0], Optional.of(new SQLException(e)), true));
      }
    } catch (InterruptedException e) {
      // Nobody wants to know any more.
    }
  }

  private byte[] fetch(long page) throws SQLException {
    // The last part has no end: what is the size of a page is the server's affair.
    String end = page + PAGES > lastPage ? "" : " AND ctid < '(%d,0)'".formatted(page + PAGES);
    String begin = " WHERE ctid >= '(%d,0)'".formatted(page);
    CopyOut copy =
        session.copyOut("COPY (" + numbers + begin + end + ") TO STDOUT (FORMAT binary)");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (byte[] part = copy.readFromCopy(); part != null; part = copy.readFromCopy()) {
      bytes.write(part, 0, part.length);
    }
    return bytes.toByteArray();
  }

  /** Marks those of the rows that the table has. */
  void mark(LongSet rows) throws SQLException {
    while (!ended) {
      Part part = take();
      ended = part.last();
      if (part.failure().isPresent()) {
        throw part.failure().get();
      }
      ByteBuffer bytes = ByteBuffer.wrap(part.numbers());
      bytes.position(Math.min(HEAD, bytes.limit()));
      while (bytes.remaining() >= Long.BYTES) {
        rows.mark(bytes.getLong());
      }
    }
  }

  private Part take() throws SQLException {
    try {
      return parts.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SQLException("the load was interrupted", "57014", e);
    }
  }

  /** Whoever does not want to know any more does not wait until the server is done. */
  @Override
  public void close() throws SQLException {
    if (!ended && thread.isAlive()) {
      session.cancel();
      thread.interrupt();
    }
    Threads.join(thread);
  }
}
