package dev.spike.application.memory;

import dev.spike.application.contract.GeneratorContract;
import dev.spike.application.storage.Storage;
import org.junit.jupiter.api.Nested;

class MemoryAgentsTest {

  @Nested
  class GeneratorTest extends GeneratorContract {

    @Override
    protected Storage emptyStorage() {
      return new MemoryStorage();
    }
  }
}
