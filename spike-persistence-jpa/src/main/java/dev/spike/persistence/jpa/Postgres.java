package dev.spike.persistence.jpa;

import com.zaxxer.hikari.HikariDataSource;
import dev.spike.persistence.jpa.alarm.AlarmTable;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A database on a PostgreSQL server, which several nodes may use at once. */
final class Postgres implements Database {

  private static final int READERS = 8;

  /** Any two numbers, as long as all nodes agree on them. */
  private static final String WRITING = "7310575, 1";

  private static final String MIGRATING = "7310575, 2";

  /** Not serialisable, a deadlock, a lock that others held for too long. */
  private static final Set<String> COLLISIONS = Set.of("40001", "40P01", "55P03");

  private final PGSimpleDataSource server;
  private final DataSource onlookers;
  private final HikariDataSource readers;
  private final HikariDataSource writers;
  private final HikariDataSource alarms;

  Postgres(String url) {
    server = server(url, "");
    onlookers = reading(url);
    readers = Pools.of("readers", READERS, onlookers);
    writers = Pools.of("writer", 1, writing(url));
    alarms = Pools.forAlarms();
    alarms.setDataSource(server);
  }

  private static PGSimpleDataSource server(String url, String options) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(url);
    source.setApplicationName("spike");
    source.setTcpKeepAlive(true);
    // What is kept is nobody's business, least of all a log's.
    source.setLogServerErrorDetail(false);
    if (!options.isEmpty()) {
      source.setOptions(options);
    }
    return source;
  }

  private static DataSource reading(String url) {
    return server(
        url,
        "-c default_transaction_isolation=repeatable\\ read -c default_transaction_read_only=on");
  }

  /** A node that stands still in the middle of its turn loses it, and what it has not committed. */
  private static DataSource writing(String url) {
    return server(
        url,
        "-c idle_in_transaction_session_timeout=15s -c lock_timeout=1s -c synchronous_commit=on");
  }

  @Override
  public String place() {
    return "%s on %s"
        .formatted(server.getDatabaseName(), String.join(", ", server.getServerNames()));
  }

  @Override
  public Map<String, String> dialect() {
    return Map.of(
        "jakarta.persistence.database-product-name", "PostgreSQL",
        "jakarta.persistence.database-major-version", "14");
  }

  @Override
  public String changelog() {
    return "postgresql.sql";
  }

  @Override
  public Connection probe() throws SQLException {
    return server.getConnection();
  }

  @Override
  public Connection onlooker() throws SQLException {
    return onlookers.getConnection();
  }

  @Override
  public Connection reader() throws SQLException {
    return readers.getConnection();
  }

  @Override
  public Connection writer() throws SQLException {
    return writers.getConnection();
  }

  @Override
  public void takeTurn(Connection writer) throws SQLException {
    execute(writer, "SELECT pg_advisory_xact_lock(" + WRITING + ")");
  }

  /** What is locked there is one row for one statement, so nobody has to wait for turns. */
  @Override
  public AlarmTable alarms(Deputy writer) {
    return AlarmTable.onPostgres(alarms);
  }

  /** The server gives the lock back when the connection is gone. */
  @Override
  public Migration migration() throws SQLException {
    Connection connection = server.getConnection();
    execute(connection, "SELECT pg_advisory_lock(" + MIGRATING + ")");
    return new Migration() {
      @Override
      public Connection connection() {
        return connection;
      }

      @Override
      public void close() throws SQLException {
        connection.close();
      }
    };
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** One of a PostgreSQL may be shared, as long as no two tables have one name. */
  @Override
  public boolean isOfOthers(Connection connection) {
    return false;
  }

  /** The server looks after that itself. */
  @Override
  public Optional<String> complaint(Connection reader) {
    return Optional.empty();
  }

  @Override
  public Failure failureOf(SQLException failure) {
    if (String.valueOf(failure.getMessage()).contains("spike_schedules_no_overlap")) {
      return Failure.OVERLAP;
    }
    String state = String.valueOf(failure.getSQLState());
    if (COLLISIONS.contains(state)) {
      return Failure.COLLISION;
    }
    return switch (state.substring(0, Math.min(2, state.length()))) {
      // Connections, resources, a database that is closed to them, administrators, the system,
      // permissions, a name that is none.
      case "08", "53", "55", "57", "58", "25", "28", "3D" -> Failure.UNAVAILABLE;
      case "XX" -> Failure.DAMAGED;
      default -> Failure.OTHER;
    };
  }

  @Override
  public void close() {
    alarms.close();
    writers.close();
    readers.close();
  }
}
