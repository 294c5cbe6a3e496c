package dev.spike.cli.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
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
  void doubtsAClockThatIsBehindTheData() throws IOException {
    JarShell.run("collections", "list", "--data", scratch.toString()).ended(0);
    FileTime tomorrow = FileTime.from(Instant.now().plus(1, ChronoUnit.DAYS));
    Files.setLastModifiedTime(scratch.resolve("spike.db"), tomorrow);

    Said said = JarShell.run("doctor", "--data", scratch.toString()).ended(0);

    assertThat(said.out()).containsPattern("clock +doubtful +.*still to come");
  }
}
