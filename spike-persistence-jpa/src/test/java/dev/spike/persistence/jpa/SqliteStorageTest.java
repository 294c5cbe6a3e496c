package dev.spike.persistence.jpa;

import dev.spike.application.contract.StorageContract;
import dev.spike.application.storage.Storage;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class SqliteStorageTest extends StorageContract {

  @TempDir private static Path directory;
  private static JpaStorage storage;

  @BeforeAll
  static void open() {
    storage = JpaStorage.inDirectory(directory, Emptied.PATIENCE);
  }

  @AfterAll
  static void close() {
    storage.close();
  }

  @Override
  protected Storage emptyStorage() {
    return Emptied.of(storage);
  }
}
