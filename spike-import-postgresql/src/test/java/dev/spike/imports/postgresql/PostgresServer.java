package dev.spike.imports.postgresql;

import static org.junit.jupiter.api.Assumptions.abort;

import dev.spike.domain.imports.DatabaseAccess;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** A PostgreSQL server for the tests of one JVM, which ends with it. */
final class PostgresServer {

  private static final AtomicInteger DATABASES = new AtomicInteger();

  private PostgresServer() {}

  /** The server starts with the first question for it. */
  private static final class Started {

    static final EmbeddedPostgres SERVER = start();
  }

  private static EmbeddedPostgres start() {
    try {
      return EmbeddedPostgres.builder().start();
    } catch (IOException | RuntimeException e) {
      if (Boolean.parseBoolean(System.getenv("CI"))) {
        throw new IllegalStateException("PostgreSQL does not start", e);
      }
      return null;
    }
  }

  /** A new, empty database; where no server starts, the test is left out. */
  static TestDatabase newDatabase() {
    EmbeddedPostgres server = Started.SERVER;
    if (server == null) {
      return abort("PostgreSQL does not start here, so its tests are left out");
    }
    String name = "target" + DATABASES.incrementAndGet();
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return new TestDatabase(server.getPort(), name, "postgres");
  }

  /** Takes everything out of a database again. */
  static void empty(Target target) {
    target.execute(
        """
        SET client_min_messages = warning;
        DROP SCHEMA IF EXISTS public, private CASCADE;
        CREATE SCHEMA public
        """);
  }

  /** A database of that server, and as whom to use it. */
  record TestDatabase(int port, String name, String user) {

    TestDatabase as(String other) {
      return new TestDatabase(port, name, other);
    }

    DatabaseAccess access() {
      return DatabaseAccess.parse(
          "postgresql://%s:secret@localhost:%d/%s".formatted(user, port, name));
    }
  }
}
