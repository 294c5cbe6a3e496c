package dev.spike.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExaminationTest {

  @TempDir private Path directory;

  private void execute(String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + directory.resolve(SqliteFile.NAME));
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private void prepare() {
    JpaStorage.inDirectory(directory, Emptied.PATIENCE).close();
  }

  private Examination.Tables tables() throws IOException {
    Path file = directory.resolve(SqliteFile.NAME);
    byte[] before = Files.readAllBytes(file);
    List<Path> files = files();
    Examination found = JpaStorage.examine(directory);
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
    assertThat(files()).isEqualTo(files);
    return found.tables();
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.sorted().toList();
    }
  }

  @Test
  void findsASoundDatabaseOfThisRelease() throws IOException {
    prepare();

    Examination found = JpaStorage.examine(directory);

    assertThat(found.product()).startsWith("SQLite");
    assertThat(found.changeSets()).isPositive();
    assertThat(found.complaint()).isEmpty();
    assertThat(tables()).isEqualTo(Examination.Tables.CURRENT);
  }

  @Test
  void leavesTheTablesOfOtherReleasesAsTheyAre() throws IOException, SQLException {
    prepare();
    execute("UPDATE schema_mark SET hash = 'older', change_sets = 1");
    assertThat(tables()).isEqualTo(Examination.Tables.OLDER);
    execute("UPDATE schema_mark SET hash = 'newer', change_sets = 1000");
    assertThat(tables()).isEqualTo(Examination.Tables.NEWER);
  }

  @Test
  void leavesADatabaseThatIsInUseToWhoeverUsesIt() throws IOException {
    try (JpaStorage storage = JpaStorage.inDirectory(directory, Emptied.PATIENCE)) {
      Tally.begin(storage);
      assertThat(tables()).isEqualTo(Examination.Tables.CURRENT);
    }
  }

  @Test
  void leavesAnEmptyDatabaseEmptyAndThoseOfOthersAlone() throws IOException, SQLException {
    Files.createFile(directory.resolve(SqliteFile.NAME));
    assertThat(tables()).isEqualTo(Examination.Tables.NONE);
    execute("CREATE TABLE recipes (name TEXT)");
    assertThat(tables()).isEqualTo(Examination.Tables.FOREIGN);
  }

  @Test
  void makesNothingWhereNothingIs() {
    Path none = directory.resolve("none");

    assertThatExceptionOfType(UnusableDatabase.class)
        .isThrownBy(() -> JpaStorage.examine(none))
        .withMessageContaining("cannot be looked at");
    assertThat(none).doesNotExist();
  }
}
