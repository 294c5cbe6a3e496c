package dev.spike.persistence.jpa;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.sqlite.SQLiteConnection;
import org.sqlite.jdbc4.JDBC4PreparedStatement;

/** A statement that is filled in here and executed by a deputy. */
final class DeputyStatement extends JDBC4PreparedStatement {

  private final Deputy deputy;
  private int changed;

  DeputyStatement(SQLiteConnection connection, String sql, Deputy deputy) throws SQLException {
    super(connection, sql);
    this.deputy = deputy;
  }

  @Override
  public boolean execute() throws SQLException {
    executeUpdate();
    return false;
  }

  @Override
  public int executeUpdate() throws SQLException {
    changed = deputy.change(sql, List.<Object[]>of(values(0)))[0];
    return changed;
  }

  @Override
  public int[] executeBatch() throws SQLException {
    List<Object[]> rows = IntStream.range(0, batchQueryCount).mapToObj(this::values).toList();
    clearBatch();
    return deputy.change(sql, rows);
  }

  /** Those for one execution; the driver keeps those for several behind one another. */
  private Object[] values(int execution) {
    int from = execution * paramCount;
    return Arrays.copyOfRange(batch, from, from + paramCount);
  }

  @Override
  public int getUpdateCount() {
    return changed;
  }
}
