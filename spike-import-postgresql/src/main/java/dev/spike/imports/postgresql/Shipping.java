package dev.spike.imports.postgresql;

import dev.spike.application.imports.BadRow;
import java.sql.SQLException;
import org.postgresql.copy.CopyIn;

/**
 * Brings batches of rows to the server. Where bad rows are left out, each batch is tried, and what
 * the server says against one row costs that row alone.
 */
final class Shipping {

  private final Session session;
  private final String statement;
  private final Refused words;
  private final BadRowList bad;
  private final boolean tolerant;
  private long rows;
  private int stride = Integer.MAX_VALUE;

  Shipping(Session session, Ground ground, Header header, BadRowList bad, boolean tolerant) {
    this.session = session;
    words = new Refused(ground, header);
    this.bad = bad;
    this.tolerant = tolerant;
    statement = ground.copyLines();
  }

  /** How many rows the server has taken. */
  long rows() {
    return rows;
  }

  /** Brings a batch, and empties it. */
  void ship(Batch batch) throws SQLException {
    int from = 0;
    while (from < batch.rows()) {
      int to = (int) Math.min(batch.rows(), (long) from + stride);
      from = tryTo(batch, from, to);
    }
    batch.clear();
  }

  /** Brings some rows; says with which to go on. */
  private int tryTo(Batch batch, int from, int to) throws SQLException {
    if (tolerant) {
      session.execute("SAVEPOINT batch");
    }
    try {
      send(batch, from, to);
    } catch (SQLException e) {
      if (!Failures.isOfRows(e)) {
        throw e;
      }
      return refused(batch, from, to, e);
    }
    if (tolerant) {
      session.execute("RELEASE SAVEPOINT batch");
    }
    stride = (int) Math.min(Integer.MAX_VALUE, stride * 2L);
    rows += to - from;
    return to;
  }

  private int refused(Batch batch, int from, int to, SQLException failure) throws SQLException {
    if (tolerant) {
      session.execute("ROLLBACK TO SAVEPOINT batch");
      session.execute("RELEASE SAVEPOINT batch");
    }
    stride = Math.max(1, (to - from) / 2);
    int wrong = to - from == 1 ? from : from + words.line(failure) - 1;
    if (wrong < from || wrong >= to) {
      if (!tolerant) {
        throw failure;
      }
      return from;
    }
    bad.add(new BadRow(batch.line(wrong), words.reason(failure)));
    if (wrong > from) {
      tryTo(batch, from, wrong);
    }
    return wrong + 1;
  }

  private void send(Batch batch, int from, int to) throws SQLException {
    CopyIn copy = session.copy(statement);
    copy.writeToCopy(batch.bytes(), batch.begin(from), batch.begin(to) - batch.begin(from));
    copy.endCopy();
  }
}
