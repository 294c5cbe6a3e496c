package dev.spike.imports.postgresql;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.Optional;
import org.postgresql.copy.CopyOut;

/**
 * Finds the rows of a file that are in the table already as they are, by a number for each row that
 * both sides compute: most files that come again bring little that is new.
 */
final class Comparison {

  /** How much larger than the file a table may be that is looked through for its sake. */
  private static final long LARGER = 4;

  private static final long SMALL = 1024 * 1024;

  /** What a row takes here, doubled while the room for it grows. */
  private static final int BYTES_PER_ROW = 2 * 2 * 3 * Long.BYTES;

  private static final int SIGNATURE = 11 + 4;
  private static final int TUPLE = Short.BYTES + Integer.BYTES + Long.BYTES;

  private final Session session;
  private final Task task;
  private final long seed;

  Comparison(Session session, Task task, long seed) {
    this.session = session;
    this.task = task;
    this.seed = seed;
  }

  /** Whether it is worth the while. */
  boolean isPromising(long fileBytes) throws SQLException {
    ExistingTable existing = task.existing().orElseThrow();
    boolean complete =
        task.header().columns().stream()
            .allMatch(column -> existing.columns().containsKey(column.name()));
    return complete && existing.isPlain() && existing.bytes() <= LARGER * fileBytes + SMALL;
  }

  /**
   * The rows of the file, those marked that the table has. Nothing if there are too many of them to
   * be kept in mind, or two might have the same key.
   */
  Optional<LongSet> run(CsvStream csv, Pace pace) throws SQLException, IOException {
    Optional<LongSet> rows = rowsOf(csv, pace);
    if (rows.isPresent()) {
      markThoseOfTable(rows.get());
    }
    return rows;
  }

  private Optional<LongSet> rowsOf(CsvStream csv, Pace pace) throws IOException {
    long most = Runtime.getRuntime().maxMemory() / 2 / BYTES_PER_ROW;
    HashedRows hashed = new HashedRows(csv, task, seed);
    LongSet rows = new LongSet();
    LongSet keys = new LongSet();
    while (hashed.next()) {
      boolean apart = keys.add(hashed.key()) && rows.add(hashed.row());
      if (!apart || rows.size() > most) {
        return Optional.empty();
      }
      if (rows.size() % Pace.ROWS == 0) {
        pace.tell(rows.size());
      }
    }
    pace.tell(rows.size());
    return Optional.of(rows);
  }

  private void markThoseOfTable(LongSet rows) throws SQLException {
    String cells = Sql.each(task.columns(), ", ", column -> column.name().quoted() + "::text");
    CopyOut copy =
        session.copyOut(
            "COPY (SELECT pg_catalog.hash_record_extended(ROW(%s), %d) FROM %s) TO STDOUT (FORMAT binary)"
                .formatted(cells, seed, task.table().quoted()));
    boolean first = true;
    for (byte[] message = copy.readFromCopy(); message != null; message = copy.readFromCopy()) {
      ByteBuffer data = ByteBuffer.wrap(message);
      if (first) {
        data.position(SIGNATURE);
        data.position(SIGNATURE + Integer.BYTES + data.getInt());
        first = false;
      }
      while (data.remaining() >= TUPLE) {
        data.getShort();
        data.getInt();
        rows.mark(data.getLong());
      }
    }
  }
}
