package dev.spike.persistence.jpa;

import dev.spike.application.Clocks;
import dev.spike.application.contract.ClockContract;
import dev.spike.application.contract.DispatcherContract;
import dev.spike.application.contract.HandClock;
import dev.spike.application.contract.ImportKeepersContract;
import dev.spike.application.contract.ImportKeysContract;
import dev.spike.application.contract.ImportReconcilerContract;
import dev.spike.application.contract.ImportStorageContract;
import dev.spike.application.contract.ImporterContract;
import dev.spike.application.contract.OverseerContract;
import dev.spike.application.contract.SchedulerContract;
import dev.spike.application.imports.Alarm;
import dev.spike.application.imports.Dispatcher;
import dev.spike.application.imports.ImportSettings;
import dev.spike.application.imports.ImportTools;
import dev.spike.application.imports.JobRunner;
import dev.spike.application.storage.ImportStorage;
import dev.spike.application.storage.Storage;
import dev.spike.persistence.jpa.alarm.AlarmClock;
import dev.spike.persistence.jpa.alarm.ManualClock;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;

/** What holds of imports, on a database that is opened once and emptied for each test. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ImportsContract {

  private static final List<String> TABLES =
      List.of(
          "import_jobs",
          "import_schedules",
          "import_projects",
          "import_sources",
          "import_connections",
          "scheduled_tasks");

  private JpaStorage storage;

  /** Opens a database with nothing in it. */
  abstract JpaStorage emptyDatabase();

  /** Opens the same database once more. */
  abstract JpaStorage again();

  /** Where it can be found without us. */
  abstract String url();

  @BeforeAll
  void open() {
    storage = emptyDatabase();
  }

  @AfterAll
  void close() {
    if (storage != null) {
      storage.close();
    }
  }

  /** Jobs are never removed but in this way, and what belongs to them goes with them. */
  private ImportStorage emptied() {
    try (Connection connection = DriverManager.getConnection(url());
        Statement statement = connection.createStatement()) {
      if (url().startsWith("jdbc:sqlite:")) {
        statement.execute("PRAGMA foreign_keys = 1");
      }
      for (String table : TABLES) {
        statement.executeUpdate("DELETE FROM " + table);
      }
      return storage.imports();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Nested
  class StorageTest extends ImportStorageContract {

    @Override
    protected ImportStorage emptyStorage() {
      return emptied();
    }
  }

  @Nested
  class DispatcherTest extends DispatcherContract {

    @Override
    protected ImportStorage emptyStorage() {
      return emptied();
    }
  }

  @Nested
  class ClockTest extends ClockContract {

    @Override
    protected ImportStorage emptyStorage() {
      return emptied();
    }

    @Override
    protected HandClock clock(
        Dispatcher dispatcher, JobRunner runner, Clocks clocks, String node, int hands) {
      return new ManualClock(storage.alarms(), dispatcher, runner, clocks, node, hands);
    }

    @Override
    protected Running running(ImportTools tools, InstantSource clock, String node) {
      JpaStorage own = again();
      ImportStorage imports = own.imports();
      ImportSettings settings = ImportSettings.USUAL;
      Random random = new Random(node.hashCode());
      JobRunner runner = new JobRunner(imports, tools, settings, Clocks.unmoved(clock));
      AlarmClock running =
          new AlarmClock(
              own.alarms(),
              new Dispatcher(imports, settings, Clocks.unmoved(clock), random),
              runner,
              settings,
              Clocks.unmoved(clock),
              node);
      running.start();
      return new Running() {
        @Override
        public Alarm bell() {
          return running.bell();
        }

        @Override
        public int count() {
          return runner.progress().size();
        }

        @Override
        public void close() {
          running.close();
          own.close();
        }
      };
    }

    @Override
    protected void await(BooleanSupplier condition) {
      Awaitility.await().atMost(Emptied.PATIENCE).until(condition::getAsBoolean);
    }
  }

  @Nested
  class ImporterTest extends ImporterContract {

    @Override
    protected ImportStorage emptyStorage() {
      return emptied();
    }
  }

  @Nested
  class ImportKeepersTest extends ImportKeepersContract {

    @Override
    protected ImportStorage emptyStorage() {
      return emptied();
    }
  }

  @Nested
  class OverseerTest extends OverseerContract {

    @Override
    protected ImportStorage emptyStorage() {
      return emptied();
    }
  }

  @Nested
  class SchedulerTest extends SchedulerContract {

    @Override
    protected ImportStorage emptyStorage() {
      return emptied();
    }
  }

  @Nested
  class ImportReconcilerTest extends ImportReconcilerContract {

    @Override
    protected ImportStorage emptyStorage() {
      return emptied();
    }
  }

  @Nested
  class ImportKeysTest extends ImportKeysContract {

    @Override
    protected Storage emptyStorage() {
      return Emptied.of(storage);
    }
  }
}
