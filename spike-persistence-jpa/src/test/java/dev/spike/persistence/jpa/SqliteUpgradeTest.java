package dev.spike.persistence.jpa;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

class SqliteUpgradeTest extends UpgradeContract {

  @TempDir private Path directory;

  @Override
  JpaStorage open() {
    return JpaStorage.inDirectory(directory, Emptied.PATIENCE);
  }

  @Override
  String url() {
    return "jdbc:sqlite:" + directory.resolve(SqliteFile.NAME);
  }

  @Override
  int changeSetsBefore() {
    return 5;
  }

  @Override
  Examination examine() {
    return JpaStorage.examine(directory);
  }

  @Override
  List<String> holders() {
    return List.of(
        "DROP INDEX spike_schedules_near",
        "DROP INDEX spike_schedules_recurring",
        "DROP TRIGGER spike_schedules_no_overlap_insert",
        "DROP TRIGGER spike_schedules_no_overlap_update");
  }
}
