package dev.spike.cli.blackbox;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** A database of its own into which files are loaded. */
record Target(EmbeddedPostgres server, String name) {

  /** What the server would take from anybody, and which is nowhere else to be seen. */
  static final String PASSWORD = "opens-the-target-database";

  private static final AtomicInteger NAMES = new AtomicInteger();

  /** A new one. */
  static Target on(EmbeddedPostgres server) {
    String name = "target" + NAMES.incrementAndGet();
    new Target(server, "postgres").execute("CREATE DATABASE " + name);
    return new Target(server, name);
  }

  /** What people say to get there, password and all. */
  String url() {
    return "postgresql://postgres:%s@localhost:%d/%s".formatted(PASSWORD, server.getPort(), name);
  }

  Connection connect() throws SQLException {
    return server.getDatabase("postgres", name).getConnection();
  }

  void execute(String sql) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new AssertionError(sql, e);
    }
  }

  /** Rows as texts, with bars between their columns. */
  List<String> rows(String sql) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      List<String> rows = new ArrayList<>();
      while (result.next()) {
        List<String> cells = new ArrayList<>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
          cells.add(result.getString(i));
        }
        rows.add(String.join("|", cells));
      }
      return rows;
    } catch (SQLException e) {
      throw new AssertionError(sql, e);
    }
  }

  /** Whether somebody waits for a table that a test keeps from them. */
  boolean isAwaited(String table) {
    return !rows("SELECT pid FROM pg_locks JOIN pg_class ON pg_class.oid = relation"
            + " WHERE NOT granted AND relname = '%s'".formatted(table))
        .isEmpty();
  }

  /** Does something while nobody else can use a table. */
  <T> T whileClosed(String table, Supplier<T> deed) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("LOCK TABLE " + table);
      return deed.get();
    } catch (SQLException e) {
      throw new AssertionError(table, e);
    }
  }
}
