package dev.spike.application.memory;

import dev.spike.application.contract.AccessContract;
import dev.spike.application.contract.ArchivistContract;
import dev.spike.application.contract.ClerkContract;
import dev.spike.application.contract.CuratorContract;
import dev.spike.application.contract.FaultContract;
import dev.spike.application.contract.ForecasterContract;
import dev.spike.application.contract.GatekeeperContract;
import dev.spike.application.contract.GeneratorContract;
import dev.spike.application.contract.LocksmithContract;
import dev.spike.application.contract.LookoutContract;
import dev.spike.application.contract.PlannerContract;
import dev.spike.application.contract.ReconcilerContract;
import dev.spike.application.contract.RecurrenceContract;
import dev.spike.application.contract.RegistrarContract;
import dev.spike.application.contract.ReporterContract;
import dev.spike.application.contract.TimekeeperContract;
import dev.spike.application.contract.TruthContract;
import dev.spike.application.storage.Storage;
import org.junit.jupiter.api.Nested;

class MemoryAgentsTest {

  @Nested
  class AccessTest extends AccessContract {

    @Override
    protected Storage emptyStorage() {
      return new MemoryStorage();
    }
  }

  @Nested
  class ArchivistTest extends ArchivistContract {

    @Override
    protected Storage emptyStorage() {
      return new MemoryStorage();
    }
  }

  @Nested
  class ClerkTest extends ClerkContract {

    @Override
    protected Storage emptyStorage() {
      return new MemoryStorage();
    }
  }

  @Nested
  class CuratorTest extends CuratorContract {

    @Override
    protected Storage emptyStorage() {
      return new MemoryStorage();
    }
  }

  @Nested
  class ForecasterTest extends ForecasterContract {

    @Override
    protected Storage emptyStorage() {
      return new MemoryStorage();
    }
  }

  @Nested
  class GatekeeperTest extends GatekeeperContract {

    @Override
    protected Storage emptyStorage() {
      return new MemoryStorage();
    }
  }

  @Nested
  class GeneratorTest extends GeneratorContract {

    @Override
    protected Storage emptyStorage() {
      return new MemoryStorage();
    }
  }

  @Nested
  class LocksmithTest extends LocksmithContract {

    @Override
    protected Storage emptyStorage() {
      return new MemoryStorage();
    }
  }

  @Nested
  class TimekeeperTest extends TimekeeperContract {

    @Override
    protected Storage emptyStorage() {
      return new MemoryStorage();
    }
  }

  @Nested
  class LookoutTest extends LookoutContract {

    @Override
    protected Storage emptyStorage() {
      return new MemoryStorage();
    }
  }

  @Nested
  class PlannerTest extends PlannerContract {

    @Override
    protected Storage emptyStorage() {
      return new MemoryStorage();
    }
  }

  @Nested
  class ReconcilerTest extends ReconcilerContract {

    @Override
    protected Storage emptyStorage() {
      return new MemoryStorage();
    }
  }

  @Nested
  class FaultTest extends FaultContract {

    @Override
    protected Storage emptyStorage() {
      return new MemoryStorage();
    }
  }

  @Nested
  class RecurrenceTest extends RecurrenceContract {

    @Override
    protected Storage emptyStorage() {
      return new MemoryStorage();
    }
  }

  @Nested
  class ReporterTest extends ReporterContract {

    @Override
    protected Storage emptyStorage() {
      return new MemoryStorage();
    }
  }

  @Nested
  class RegistrarTest extends RegistrarContract {

    @Override
    protected Storage emptyStorage() {
      return new MemoryStorage();
    }
  }

  @Nested
  class TruthTest extends TruthContract {

    @Override
    protected Storage emptyStorage() {
      return new MemoryStorage();
    }
  }
}
