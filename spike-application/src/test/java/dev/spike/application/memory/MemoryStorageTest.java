package dev.spike.application.memory;

import dev.spike.application.contract.StorageContract;
import dev.spike.application.storage.Storage;

class MemoryStorageTest extends StorageContract {

  @Override
  protected Storage emptyStorage() {
    return new MemoryStorage();
  }
}
