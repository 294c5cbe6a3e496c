package dev.spike.application.memory;

import dev.spike.application.contract.DispatcherContract;
import dev.spike.application.storage.ImportStorage;
import org.junit.jupiter.api.Nested;

class MemoryImportsTest {

  @Nested
  class DispatcherTest extends DispatcherContract {

    @Override
    protected ImportStorage emptyStorage() {
      return new MemoryImportStorage();
    }
  }
}
