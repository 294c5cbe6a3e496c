package dev.spike.persistence.jpa;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import org.sqlite.jdbc4.JDBC4Connection;

/**
 * A connection to an SQLite file that keeps the statements that were compiled for it, and begins a
 * transaction with the first statement: the driver's own begins the next one as soon as one ends,
 * so that idle connections would hold the write lock. One that only reads takes no lock that a
 * writer waits for.
 */
final class LazyConnection extends JDBC4Connection {

  private static final int MOST_RESTING = 32;

  private final String begin;
  private boolean begun;
  private final Map<String, KeptStatement> resting = new LinkedHashMap<>();

  LazyConnection(String url, String file, Properties settings, boolean writes) throws SQLException {
    super(url, file, settings);
    begin = writes ? "begin immediate" : "begin";
    if (!writes) {
      getDatabase().exec("pragma query_only = 1", true);
    }
  }

  @Override
  public PreparedStatement prepareStatement(String sql, int type, int concurrency, int holding)
      throws SQLException {
    KeptStatement rested = resting.remove(sql);
    return rested == null ? new KeptStatement(this, sql) : rested;
  }

  /** Keeps a statement until it is needed again, or others were needed more lately. */
  void keep(KeptStatement statement) throws SQLException {
    KeptStatement twin = resting.put(statement.sql(), statement);
    if (twin != null && twin != statement) {
      twin.discard();
    }
    if (resting.size() > MOST_RESTING) {
      resting.remove(resting.keySet().iterator().next()).discard();
    }
  }

  @Override
  public void setAutoCommit(boolean autoCommit) throws SQLException {
    if (getAutoCommit() != autoCommit) {
      commit();
      getConnectionConfig().setAutoCommit(autoCommit);
    }
  }

  @Override
  public void commit() throws SQLException {
    if (begun) {
      getDatabase().exec("commit", false);
      begun = false;
    }
  }

  @Override
  public void rollback() throws SQLException {
    if (begun) {
      begun = false;
      rollBackUnlessSqliteDid();
    }
  }

  /** Some failures, such as a full disk, end the transaction. */
  private void rollBackUnlessSqliteDid() throws SQLException {
    try {
      getDatabase().exec("rollback", false);
    } catch (SQLException e) {
      if (!String.valueOf(e.getMessage()).contains("no transaction is active")) {
        throw e;
      }
    }
  }

  @Override
  public void tryEnforceTransactionMode() throws SQLException {
    if (!begun && !getAutoCommit()) {
      getDatabase().exec(begin, false);
      begun = true;
    }
  }
}
