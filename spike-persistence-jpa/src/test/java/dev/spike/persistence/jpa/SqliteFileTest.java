package dev.spike.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.spike.application.storage.Unavailable;
import dev.spike.domain.collection.CollectionId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteFileTest {

  @TempDir private Path directory;

  private JpaStorage open() {
    return JpaStorage.inDirectory(directory, Emptied.PATIENCE);
  }

  private Connection alone() throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + directory.resolve(SqliteFile.NAME));
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = alone();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void keepsWhatWasAcknowledgedBeforeAKill() throws IOException {
    CollectionId collection;
    try (JpaStorage storage = open()) {
      collection = Tally.begin(storage);
    }
    long last = 0;
    try (StartedProcess drawer =
        StartedProcess.of(Drawer.class, directory.toString(), collection.toString())) {
      while (last < 50) {
        last = Long.parseLong(drawer.out().readLine());
      }
      drawer.kill();
      for (String line = drawer.out().readLine(); line != null; line = drawer.out().readLine()) {
        last = Long.parseLong(line);
      }
    }
    try (JpaStorage storage = open()) {
      assertThat(Tally.reached(storage, collection)).isGreaterThanOrEqualTo(last);
      assertThat(Tally.count(storage, collection)).isGreaterThan(last);
    }
  }

  @Test
  void isNotOpenedIfANewerReleaseMadeIt() throws SQLException {
    open().close();
    execute("UPDATE schema_mark SET hash = 'other', change_sets = change_sets + 1");

    assertThatExceptionOfType(UnusableDatabase.class)
        .isThrownBy(this::open)
        .withMessageContaining("newer release");
  }

  @Test
  void isMadeCompleteAfterAMigrationThatWasBroken() throws SQLException {
    open().close();
    execute("DELETE FROM schema_mark");
    execute("UPDATE databasechangeloglock SET locked = 1, lockedby = 'a node that died'");

    try (JpaStorage storage = open()) {
      assertThat(Tally.count(storage, Tally.begin(storage))).isOne();
    }
  }

  @Test
  void isNotOpenedIfItIsSomethingElse() throws IOException {
    Files.writeString(directory.resolve(SqliteFile.NAME), "no database at all ".repeat(500));

    assertThatExceptionOfType(UnusableDatabase.class)
        .isThrownBy(this::open)
        .withMessageContaining("is damaged");
  }

  @Test
  void isLeftAloneIfItIsOfSomethingElse() throws SQLException {
    execute("CREATE TABLE users (name TEXT)");

    assertThatExceptionOfType(UnusableDatabase.class)
        .isThrownBy(this::open)
        .withMessageContaining("holds tables of something else");
    try (Connection connection = alone();
        Statement statement = connection.createStatement();
        ResultSet tables = statement.executeQuery("SELECT count(*) FROM sqlite_master")) {
      assertThat(tables.getInt(1)).isOne();
    }
  }

  @Test
  void saysThatSomebodyElseHoldsIt() throws SQLException {
    open().close();
    execute("DELETE FROM schema_mark");
    try (Connection other = alone();
        Statement statement = other.createStatement()) {
      statement.execute("BEGIN EXCLUSIVE");

      assertThatExceptionOfType(UnusableDatabase.class)
          .isThrownBy(this::open)
          .withMessageContaining("is held by somebody else");
    }
  }

  @Test
  void isNotMadeWhereNoDirectoryCanBe() throws IOException {
    Path file = Files.createFile(directory.resolve("file"));

    assertThatExceptionOfType(UnusableDatabase.class)
        .isThrownBy(() -> JpaStorage.inDirectory(file.resolve("data"), Emptied.PATIENCE))
        .withMessageContaining("cannot be made");
  }

  @Test
  void isWrittenToTheDiskAtEachCommitAndKeepsItsReferences() throws SQLException {
    open().close();
    SqliteFile file = new SqliteFile(directory);
    try (Connection writer = file.writer();
        Connection reader = file.reader()) {
      for (Connection connection : new Connection[] {writer, reader}) {
        assertThat(pragma(connection, "synchronous")).isEqualTo("2");
        assertThat(pragma(connection, "foreign_keys")).isEqualTo("1");
        assertThat(pragma(connection, "journal_mode")).isEqualTo("wal");
      }
      assertThat(pragma(writer, "query_only")).isEqualTo("0");
      assertThat(pragma(reader, "query_only")).isEqualTo("1");
    } finally {
      file.close();
    }
  }

  @Test
  void keepsStatementsWithTheirConnectionWhateverBecameOfThem() throws SQLException {
    open().close();
    SqliteFile file = new SqliteFile(directory);
    try (Connection writer = file.writer()) {
      for (int i = 0; i < 100; i++) {
        assertThat(sum(writer, "SELECT ? + " + i % 40, 2)).isEqualTo(2 + i % 40);
        assertThatExceptionOfType(SQLException.class)
            .isThrownBy(() -> sum(writer, "SELECT abs(?)", Long.MIN_VALUE));
        assertThat(sum(writer, "SELECT abs(?)", -3)).isEqualTo(3);
        writer.rollback();
      }
      try (PreparedStatement one = writer.prepareStatement("SELECT ?");
          PreparedStatement twin = writer.prepareStatement("SELECT ?")) {
        one.setLong(1, 1);
        twin.setLong(1, 2);
        assertThat(one).isNotSameAs(twin);
      }
      assertThat(sum(writer, "SELECT ?", 5)).isEqualTo(5);
    } finally {
      file.close();
    }
  }

  private static long sum(Connection connection, String query, long part) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setLong(1, part);
      try (ResultSet result = statement.executeQuery()) {
        return result.getLong(1);
      }
    }
  }

  private static String pragma(Connection connection, String name) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("PRAGMA " + name)) {
      return result.getString(1);
    }
  }

  @Test
  void letsWritersGiveUpAndReadersGoOnWhileSomebodyElseHoldsIt() throws SQLException {
    try (JpaStorage patient = open();
        JpaStorage storage = JpaStorage.inDirectory(directory, Duration.ofMillis(50));
        Connection other = alone();
        Statement statement = other.createStatement()) {
      CollectionId collection = Tally.begin(patient);
      statement.execute("BEGIN IMMEDIATE");

      assertThatExceptionOfType(Unavailable.class)
          .isThrownBy(() -> Tally.count(storage, collection));
      assertThat(Tally.reached(storage, collection)).isZero();

      statement.execute("ROLLBACK");
      assertThat(Tally.count(patient, collection)).isOne();
    }
  }
}
