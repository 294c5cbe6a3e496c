package dev.spike.persistence.jpa;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteImportsTest extends ImportsContract {

  @TempDir private static Path directory;

  @Override
  JpaStorage emptyDatabase() {
    return JpaStorage.inDirectory(directory, Emptied.PATIENCE);
  }

  @Override
  JpaStorage again() {
    return JpaStorage.inDirectory(directory, Emptied.PATIENCE);
  }

  @Override
  String url() {
    return "jdbc:sqlite:" + directory.resolve(SqliteFile.NAME);
  }
}
