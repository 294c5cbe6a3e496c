package dev.spike.persistence.jpa.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.spike.persistence.jpa.JpaStorage;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How statements of others change an SQLite file in which much else is changed. */
class AlarmsBesideCountersTest {

  private static final String INSERT =
      "insert into scheduled_tasks(task_name, task_instance, task_data, execution_time, picked,"
          + " version) values(?, ?, ?, ?, ?, ?)";
  private static final int CALLERS = 16;
  private static final int ALARMS = 300;

  @TempDir private Path directory;

  private static void insert(Connection connection, String name, int count) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
      for (int i = 0; i < count; i++) {
        statement.setString(1, name);
        statement.setString(2, "i" + i);
        statement.setObject(3, null);
        statement.setLong(4, i);
        statement.setBoolean(5, false);
        statement.setLong(6, 1);
        statement.addBatch();
      }
      assertThat(statement.executeBatch()).hasSize(count).containsOnly(1);
    }
  }

  private static int count(Connection connection) throws SQLException {
    try (PreparedStatement statement =
            connection.prepareStatement("select count(*) from scheduled_tasks");
        ResultSet row = statement.executeQuery()) {
      row.next();
      return row.getInt(1);
    }
  }

  @Test
  void takeTurnsWithCountersAndAreNeverTooLate() throws Exception {
    AtomicBoolean over = new AtomicBoolean();
    AtomicLong draws = new AtomicLong();
    ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
    try (JpaStorage storage = JpaStorage.inDirectory(directory, JpaStorage.PATIENCE)) {
      List<CompletableFuture<Void>> crowd = new ArrayList<>();
      for (int i = 0; i < CALLERS; i++) {
        crowd.add(
            CompletableFuture.runAsync(
                () -> {
                  while (!over.get()) {
                    storage.write(stores -> stores.ids().next());
                    draws.incrementAndGet();
                  }
                },
                callers));
      }
      try {
        for (int i = 0; i < ALARMS; i++) {
          try (Connection connection = storage.alarms().source().getConnection()) {
            insert(connection, "n" + i, 1);
            assertThat(count(connection)).isEqualTo(i + 1);
          }
        }
      } finally {
        over.set(true);
      }
      crowd.forEach(CompletableFuture::join);
      assertThat(draws.get()).isGreaterThan(ALARMS);
    } finally {
      callers.shutdownNow();
    }
  }

  @Test
  void sayHowManyRowsTheyChangedAndWhatWentWrong() throws Exception {
    try (JpaStorage storage = JpaStorage.inDirectory(directory, JpaStorage.PATIENCE);
        Connection connection = storage.alarms().source().getConnection();
        PreparedStatement pick =
            connection.prepareStatement(
                "UPDATE scheduled_tasks SET picked = ? WHERE task_name = ?")) {
      insert(connection, "a", 3);
      pick.setBoolean(1, true);
      pick.setString(2, "a");
      pick.execute();
      assertThat(pick.getUpdateCount()).isEqualTo(3);
      pick.setString(2, "b");
      assertThat(pick.executeUpdate()).isZero();
      assertThatExceptionOfType(SQLException.class).isThrownBy(() -> insert(connection, "a", 1));
      assertThat(count(connection)).isEqualTo(3);
    }
  }

  @Test
  void cannotChangeAnythingByAnotherWay() throws Exception {
    try (JpaStorage storage = JpaStorage.inDirectory(directory, JpaStorage.PATIENCE);
        Connection connection = storage.alarms().source().getConnection();
        Statement statement = connection.createStatement()) {
      assertThatExceptionOfType(SQLException.class)
          .isThrownBy(() -> statement.execute("DELETE FROM numbers"))
          .withMessageContaining("READONLY");
    }
  }
}
