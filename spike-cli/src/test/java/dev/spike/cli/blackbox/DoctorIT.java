package dev.spike.cli.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorIT {

  private static TwoPlaces places;

  @TempDir private Path scratch;

  @BeforeAll
  static void open() {
    places = new TwoPlaces();
  }

  @AfterAll
  static void close() {
    places.close();
  }

  @Test
  void findsADatabaseSoundAndItsTablesCurrent() {
    Said said = places.here("doctor").ended(0);

    assertThat(said.out()).contains("leads to the database", "SQLite", "sound", "current", "room");
    assertThat(said.out()).doesNotContain("bad", "doubtful");
  }

  @Test
  void findsAServiceHealthyAndWhoOneIsThere() {
    Said said = places.there("doctor", "-o", "json").ended(0);

    assertThat(said.out())
        .contains("leads to the service", "healthy after", "admin@localhost (Admin)");
  }

  @Test
  void makesNothingWhereThereIsNothing() {
    Path none = scratch.resolve("none");

    Said said = JarShell.run("doctor", "--data", none.toString()).ended(0);

    assertThat(said.out()).contains("none yet");
    assertThat(none).doesNotExist();
  }

  @Test
  void saysWhatIsBadAndEndsWithOne() throws IOException {
    Files.writeString(scratch.resolve("spike.db"), "this has never been a database ".repeat(100));

    Said damaged = JarShell.run("doctor", "--data", scratch.toString()).ended(1);
    Said gone = JarShell.run("doctor", "--server", "http://127.0.0.1:9").ended(1);
    Said stranger =
        JarShell.run("doctor", "--server", places.service().address(), "--token", "x").ended(1);

    assertThat(damaged.out()).containsPattern("database +bad +.*damaged");
    assertThat(gone.out()).containsPattern("answer +bad +.*does not answer");
    assertThat(stranger.out()).containsPattern("session +bad +.*not valid");
  }

  @Test
  void leavesADatabaseOfAnotherReleaseAsItIs() throws Exception {
    JarShell.run("collections", "list", "--data", scratch.toString()).ended(0);
    Path file = scratch.resolve("spike.db");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute("UPDATE schema_mark SET hash = 'older', change_sets = 1");
    }
    byte[] before = Files.readAllBytes(file);

    Said said = JarShell.run("doctor", "--data", scratch.toString()).ended(0);

    assertThat(said.out()).containsPattern("schema +doubtful +of an older release");
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
  }

  @Test
  void looksAtAServiceThatIsDownWhileTheSessionIsHalfOver() throws IOException {
    JarProcess shell = new JarProcess(scratch);
    Files.createDirectories(shell.profile().getParent());
    Files.writeString(
        shell.profile(),
        "{\"server\":\"http://127.0.0.1:9\",\"token\":\"x\",\"since\":\"2020-01-01T00:00:00Z\","
            + "\"until\":\"2020-01-02T00:00:00Z\"}");

    assertThat(shell.run("doctor").ended(1).out()).containsPattern("answer +bad +.*not answer");
  }

  @Test
  void doubtsAClockThatIsBehindTheData() throws IOException {
    JarShell.run("collections", "list", "--data", scratch.toString()).ended(0);
    FileTime tomorrow = FileTime.from(Instant.now().plus(1, ChronoUnit.DAYS));
    Files.setLastModifiedTime(scratch.resolve("spike.db"), tomorrow);

    Said said = JarShell.run("doctor", "--data", scratch.toString()).ended(0);

    assertThat(said.out()).containsPattern("clock +doubtful +.*still to come");
  }
}
