package dev.spike.imports.postgresql;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Finds the rows of a file that are in the table already as they are, by a number for each row that
 * both sides compute: most files that come again bring little that is new.
 */
final class Comparison {

  /** How much larger than the file a table may be that is looked through for its sake. */
  private static final long LARGER = 4;

  private static final long SMALL = 1024 * 1024;

  /** What a row takes here: two numbers in sets while these grow. */
  private static final int BYTES_PER_ROW = 12 * Long.BYTES;

  private final Session session;
  private final Task task;
  private final long seed;
  private final long fileBytes;

  Comparison(Session session, Task task, long seed, long fileBytes) {
    this.fileBytes = fileBytes;
    this.session = session;
    this.task = task;
    this.seed = seed;
  }

  /** Whether it is worth the while. */
  boolean isPromising() {
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
    try (TableNumbers numbers = new TableNumbers(session, task, seed)) {
      Optional<LongSet> rows = rowsOf(csv, pace);
      if (rows.isPresent()) {
        numbers.mark(rows.get());
      }
      return rows;
    }
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
        // Nobody has to read all of a large file to see that it is one.
        if (fileBytes / csv.bytes() > most / rows.size()) {
          return Optional.empty();
        }
      }
    }
    pace.tell(rows.size());
    return Optional.of(rows);
  }
}
