package dev.spike.imports.postgresql;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.copy.CopyIn;

/** Sends the rows of a file as they are, but only those that the table does not have already. */
final class ChangedRows implements Rows {

  private static final int ENOUGH = 64 * 1024;

  private final Task task;
  private final LongSet known;
  private final long seed;

  ChangedRows(Task task, LongSet known, long seed) {
    this.task = task;
    this.known = known;
    this.seed = seed;
  }

  @Override
  public Copied copy(CsvStream csv, Ground ground, Pace pace) throws SQLException, IOException {
    HashedRows hashed = new HashedRows(csv, task, seed);
    CopyIn copy = task.session().copy(ground.copyCsv(task.rule().csv().delimiter().character()));
    try {
      Copied copied = send(hashed, copy, pace);
      if (copy.endCopy() != copied.rows()) {
        throw new Unfit();
      }
      return copied;
    } catch (IOException | RuntimeException e) {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
      throw e;
    }
  }

  private Copied send(HashedRows hashed, CopyIn copy, Pace pace) throws SQLException, IOException {
    RowReader row = hashed.reader();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(ENOUGH);
    long sent = 0;
    long equal = 0;
    while (hashed.next()) {
      if (known.isMarked(hashed.row())) {
        equal++;
      } else {
        sent++;
        bytes.write(row.buffer(), row.begin(), row.length());
      }
      if (bytes.size() >= ENOUGH) {
        flush(bytes, copy);
      }
      if ((sent + equal) % Pace.ROWS == 0) {
        pace.tell(sent + equal);
      }
    }
    flush(bytes, copy);
    pace.tell(sent + equal);
    return new Copied(sent, equal, List.of());
  }

  private static void flush(ByteArrayOutputStream bytes, CopyIn copy) throws SQLException {
    copy.writeToCopy(bytes.toByteArray(), 0, bytes.size());
    bytes.reset();
  }
}
