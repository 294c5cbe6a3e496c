package dev.spike.persistence.jpa;

import java.sql.SQLException;
import org.sqlite.core.DB;
import org.sqlite.jdbc4.JDBC4PreparedStatement;

/**
 * A statement to an SQLite file that rests when it is closed, until its connection needs it again:
 * to compile it anew would cost more than to execute it, and leaves much to clear away.
 */
final class KeptStatement extends JDBC4PreparedStatement {

  private final LazyConnection connection;

  KeptStatement(LazyConnection connection, String sql) throws SQLException {
    super(connection, sql);
    this.connection = connection;
  }

  String sql() {
    return sql;
  }

  /** One that failed may have lost what was compiled, and is of no more use. */
  @Override
  public void close() throws SQLException {
    if (pointer.isClosed() || connection.isClosed()) {
      discard();
      return;
    }
    rs.close();
    pointer.safeRunInt(DB::reset);
    clearBatch();
    connection.keep(this);
  }

  void discard() throws SQLException {
    super.close();
  }
}
