package dev.spike.persistence.jpa;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteImportNodesTest extends ImportNodesContract {

  @TempDir private Path directory;

  @Override
  JpaStorage node() {
    return JpaStorage.inDirectory(directory, Emptied.PATIENCE);
  }
}
