package dev.spike.cli.blackbox;

import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A PostgreSQL that files are loaded into, with one database for each place. */
final class TargetDatabase implements AutoCloseable {

  private final EmbeddedPostgres postgres;

  private TargetDatabase(EmbeddedPostgres postgres) {
    this.postgres = postgres;
  }

  /** Starts it, or lets the tests be skipped where there is none to be had. */
  static TargetDatabase start() {
    Optional<TargetDatabase> started = started();
    assumeThat(started).as("a PostgreSQL starts").isPresent();
    return started.get();
  }

  private static Optional<TargetDatabase> started() {
    try {
      TargetDatabase target = new TargetDatabase(EmbeddedPostgres.start());
      target.run("postgres", "CREATE DATABASE here");
      target.run("postgres", "CREATE DATABASE there");
      return Optional.of(target);
    } catch (IOException | RuntimeException e) {
      if (Boolean.parseBoolean(System.getenv("CI"))) {
        throw new IllegalStateException("PostgreSQL does not start", e);
      }
      return Optional.empty();
    }
  }

  /** Where a database of it is, for somebody who needs no password. */
  String url(String database) {
    return "postgresql://postgres@127.0.0.1:" + postgres.getPort() + "/" + database;
  }

  void run(String database, String sql) {
    try (Connection connection = postgres.getDatabase("postgres", database).getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The rows of a query with one column. */
  List<String> rows(String database, String sql) {
    try (Connection connection = postgres.getDatabase("postgres", database).getConnection();
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      List<String> rows = new ArrayList<>();
      while (found.next()) {
        rows.add(found.getString(1));
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Keeps everybody else from a table. */
  Locked lock(String database, String table) {
    try {
      Connection connection = postgres.getDatabase("postgres", database).getConnection();
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        statement.execute("LOCK TABLE " + table + " IN ACCESS EXCLUSIVE MODE");
      }
      return new Locked(connection);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A table that nobody else can use for a while. */
  record Locked(Connection connection) implements AutoCloseable {

    /** Waits until somebody else waits for a lock. */
    void awaitWaiting() {
      await().atMost(Duration.ofMinutes(1)).until(this::isWaitedFor);
    }

    private boolean isWaitedFor() throws SQLException {
      try (Statement statement = connection.createStatement();
          ResultSet found = statement.executeQuery("SELECT 1 FROM pg_locks WHERE NOT granted")) {
        return found.next();
      }
    }

    @Override
    public void close() {
      try {
        connection.close();
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  @Override
  public void close() {
    try {
      postgres.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
