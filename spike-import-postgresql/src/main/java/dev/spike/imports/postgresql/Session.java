package dev.spike.imports.postgresql;

import dev.spike.domain.imports.DatabaseAccess;
import dev.spike.domain.imports.DateStyle;
import dev.spike.domain.imports.TableName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyOut;

/** A connection to a database, and the transaction in it. */
final class Session implements AutoCloseable {

  /** The first with everything that is asked of it here. */
  static final int OLDEST = 14;

  private static final int TELLS_WHAT_IT_MERGED = 17;

  /** Any number, as long as all nodes agree on it. */
  private static final int LOCKS = 7_310_576;

  private final Connection connection;
  private final boolean modern;

  /** Opens a connection; what only newer servers can do is done only there, and if wanted. */
  Session(DatabaseAccess database, boolean modern) throws SQLException {
    connection = Server.connect(database);
    this.modern = modern;
    try {
      connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
      connection.setAutoCommit(false);
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  /** Makes one row of a result a value. */
  interface Reading<T> {
    T of(ResultSet row) throws SQLException;
  }

  Connection connection() {
    return connection;
  }

  int version() throws SQLException {
    return connection.getMetaData().getDatabaseMajorVersion();
  }

  /** Whether one statement can merge rows and tell what became of them. */
  boolean mergesAtOnce() throws SQLException {
    return modern && version() >= TELLS_WHAT_IT_MERGED;
  }

  /** Says how texts become values, and gives the server room to sort and hash. */
  void prepare(Optional<DateStyle> dateStyle) throws SQLException {
    // The driver would tell the server the zone of this machine, which must not matter.
    execute("SET LOCAL timezone = 'UTC'");
    execute("SET LOCAL work_mem = '256MB'");
    execute("SET LOCAL maintenance_work_mem = '256MB'");
    if (dateStyle.isPresent()) {
      execute("SET LOCAL datestyle = 'ISO, " + dateStyle.get().name() + "'");
    }
  }

  /** Waits until nobody else loads into a table; until the end of the transaction nobody will. */
  void lock(TableName table) throws SQLException {
    int name = table.quoted().hashCode();
    execute("SELECT pg_advisory_xact_lock(" + LOCKS + ", " + name + ")");
  }

  void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Executes a statement that changes rows; says how many. */
  long change(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return statement.executeLargeUpdate(sql);
    }
  }

  <T> List<T> list(String sql, Reading<T> reading, Object... parameters) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      List<T> all = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          all.add(reading.of(rows));
        }
      }
      return all;
    }
  }

  CopyIn copy(String sql) throws SQLException {
    return connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
  }

  CopyOut copyOut(String sql) throws SQLException {
    return connection.unwrap(PGConnection.class).getCopyAPI().copyOut(sql);
  }

  /** Ends what the server is doing, from another thread than the one that waits for it. */
  void cancel() throws SQLException {
    connection.unwrap(PGConnection.class).cancelQuery();
  }

  void commit() throws SQLException {
    connection.commit();
  }

  void rollback() throws SQLException {
    connection.rollback();
  }

  /** What is not committed is gone with it, also where it cannot be said to the server any more. */
  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      // The server notices by itself.
    }
  }
}
