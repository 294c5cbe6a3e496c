package dev.spike.cli.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the service tells about whatever runs imports in it. */
class SchedulerHealthIT {

  private static final Duration LONGEST = Duration.ofSeconds(30);

  @TempDir private Path scratch;

  private static String scheduler(ServedJar jar) {
    return jar.anybody().get("/api/health").is(200).at("/scheduler");
  }

  @Test
  void isUpUnlessItIsTurnedOff() {
    try (ServedJar jar = ServedJar.on(scratch)) {
      assertThat(scheduler(jar)).isEqualTo("up");
      jar.stop();
      assertThat(jar.remarks()).isEmpty();
    }
    try (ServedJar jar = ServedJar.on(scratch, "--no-scheduler")) {
      assertThat(scheduler(jar)).isEqualTo("off");
    }
  }

  @Test
  void isDownWhereItCannotStartAndTheRestIsServed() throws Exception {
    try (ServedJar jar = ServedJar.on(scratch)) {
      jar.stop();
    }
    execute("ALTER TABLE scheduled_tasks RENAME TO mislaid");
    try (ServedJar jar = ServedJar.on(scratch)) {
      assertThat(scheduler(jar)).isEqualTo("down");
      OwnCollection.of(jar.admin());
      assertThat(jar.remarks()).contains("the scheduler of imports cannot start");

      execute("ALTER TABLE mislaid RENAME TO scheduled_tasks");
      await().atMost(LONGEST).until(() -> scheduler(jar).equals("up"));
    }
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + scratch.resolve("spike.db"));
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
