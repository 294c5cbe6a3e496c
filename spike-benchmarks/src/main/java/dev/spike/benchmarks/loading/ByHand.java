package dev.spike.benchmarks.loading;

import dev.spike.domain.imports.DatabaseAccess;
import dev.spike.domain.imports.DatabaseUrl;
import dev.spike.domain.imports.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.postgresql.PGConnection;

/** What people do without Spike. */
final class ByHand {

  private static final String TABLE = "spike_benchmark_by_hand";
  private static final String STAGING = "spike_benchmark_staging";
  private static final int BUFFER = 64 * 1024;

  private final DatabaseAccess database;

  ByHand(DatabaseAccess database) {
    this.database = database;
  }

  private static String columns(String each) {
    return IntStream.range(1, SampleFile.COLUMNS)
        .mapToObj(i -> each.replace("?", "c" + i))
        .collect(Collectors.joining(", "));
  }

  private Connection connect() throws SQLException {
    DatabaseUrl url = database.url();
    return DriverManager.getConnection(
        "jdbc:postgresql://%s:%d/%s".formatted(url.host(), url.port(), url.database()),
        url.user(),
        password());
  }

  private String password() {
    return database.password().map(Secret::reveal).orElse("");
  }

  void execute(String... statements) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      for (String each : statements) {
        statement.execute(each);
      }
    }
  }

  /** Drops what there is, and makes a table with a key. */
  void begin() throws SQLException {
    execute(
        "DROP TABLE IF EXISTS " + TABLE,
        "DROP TABLE IF EXISTS " + Main.TABLE,
        "CREATE TABLE " + TABLE + " (id text PRIMARY KEY, " + columns("? text") + ")",
        "CHECKPOINT");
  }

  void end() throws SQLException {
    execute("DROP TABLE " + TABLE, "DROP TABLE " + Main.TABLE);
  }

  /** {@code \copy} into the table with its key. */
  void copy(SampleFile file) throws IOException, InterruptedException {
    DatabaseUrl url = database.url();
    String copy = "\\copy " + TABLE + " from '" + file.path() + "' with (format csv, header)";
    ProcessBuilder psql =
        new ProcessBuilder(
            List.of(
                "psql",
                "-q",
                "-h",
                url.host(),
                "-p",
                Integer.toString(url.port()),
                "-U",
                url.user(),
                "-d",
                url.database(),
                "-c",
                copy));
    psql.environment().put("PGPASSWORD", password());
    if (psql.inheritIO().start().waitFor() != 0) {
      throw new IOException("psql failed");
    }
  }

  /** A staging table, and what is new or changed in it put into the table. */
  void upsert(SampleFile file) throws SQLException, IOException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        InputStream content = file.open()) {
      connection.setAutoCommit(false);
      statement.execute(
          "CREATE UNLOGGED TABLE " + STAGING + " (id text, " + columns("? text") + ")");
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn("COPY " + STAGING + " FROM STDIN WITH (FORMAT csv, HEADER)", content, BUFFER);
      statement.execute(
          "INSERT INTO %s AS t SELECT * FROM %s ON CONFLICT (id) DO UPDATE SET %s WHERE (%s) IS DISTINCT FROM (%s)"
              .formatted(
                  TABLE,
                  STAGING,
                  columns("? = excluded.?"),
                  columns("t.?"),
                  columns("excluded.?")));
      statement.execute("DROP TABLE " + STAGING);
      connection.commit();
    }
  }
}
