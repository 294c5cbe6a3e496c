package dev.spike.application.memory;

import dev.spike.application.contract.DispatcherContract;
import dev.spike.application.contract.ImportKeepersContract;
import dev.spike.application.contract.ImportKeysContract;
import dev.spike.application.contract.ImportReconcilerContract;
import dev.spike.application.contract.ImportStorageContract;
import dev.spike.application.contract.ImporterContract;
import dev.spike.application.contract.OverseerContract;
import dev.spike.application.contract.SchedulerContract;
import dev.spike.application.storage.ImportStorage;
import dev.spike.application.storage.Storage;
import org.junit.jupiter.api.Nested;

class MemoryImportsTest {

  @Nested
  class StorageTest extends ImportStorageContract {

    @Override
    protected ImportStorage emptyStorage() {
      return new MemoryImportStorage();
    }
  }

  @Nested
  class DispatcherTest extends DispatcherContract {

    @Override
    protected ImportStorage emptyStorage() {
      return new MemoryImportStorage();
    }
  }

  @Nested
  class ImporterTest extends ImporterContract {

    @Override
    protected ImportStorage emptyStorage() {
      return new MemoryImportStorage();
    }
  }

  @Nested
  class ImportKeepersTest extends ImportKeepersContract {

    @Override
    protected ImportStorage emptyStorage() {
      return new MemoryImportStorage();
    }
  }

  @Nested
  class OverseerTest extends OverseerContract {

    @Override
    protected ImportStorage emptyStorage() {
      return new MemoryImportStorage();
    }
  }

  @Nested
  class SchedulerTest extends SchedulerContract {

    @Override
    protected ImportStorage emptyStorage() {
      return new MemoryImportStorage();
    }
  }

  @Nested
  class ImportReconcilerTest extends ImportReconcilerContract {

    @Override
    protected ImportStorage emptyStorage() {
      return new MemoryImportStorage();
    }
  }

  @Nested
  class ImportKeysTest extends ImportKeysContract {

    @Override
    protected Storage emptyStorage() {
      return new MemoryStorage();
    }
  }
}
