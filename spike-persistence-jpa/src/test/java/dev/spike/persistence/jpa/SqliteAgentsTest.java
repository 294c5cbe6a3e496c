package dev.spike.persistence.jpa;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteAgentsTest extends AgentsContract {

  @TempDir private static Path directory;

  @Override
  JpaStorage emptyDatabase() {
    return JpaStorage.inDirectory(directory, Emptied.PATIENCE);
  }
}
