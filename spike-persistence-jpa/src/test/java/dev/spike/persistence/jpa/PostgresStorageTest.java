package dev.spike.persistence.jpa;

import dev.spike.application.contract.StorageContract;
import dev.spike.application.storage.Storage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class PostgresStorageTest extends StorageContract {

  private static JpaStorage storage;

  @BeforeAll
  static void open() {
    storage = JpaStorage.onPostgres(PostgresServer.newDatabase(), Emptied.PATIENCE);
  }

  @AfterAll
  static void close() {
    if (storage != null) {
      storage.close();
    }
  }

  @Override
  protected Storage emptyStorage() {
    return Emptied.of(storage);
  }
}
