package dev.spike.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spike.application.storage.ImportStores;
import dev.spike.application.storage.PageRequest;
import dev.spike.domain.collection.CollectionId;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of a database that was made before Spike knew of imports. */
abstract class UpgradeContract {

  private static final List<String> LATER =
      List.of(
          "verdict_findings",
          "verdicts",
          "annotations",
          "past_spikes",
          "clock",
          "scheduled_tasks",
          "import_job_errors",
          "import_file_results",
          "import_jobs",
          "import_schedules",
          "import_load_rules",
          "import_projects",
          "import_sources",
          "import_connections");

  /** Opens the same database again; before each test it is a new one. */
  abstract JpaStorage open();

  /** Where it can be found without us. */
  abstract String url();

  /** How many change sets it had. */
  abstract int changeSetsBefore();

  abstract Examination examine();

  /** Takes away what keeps the columns of recurrence in their place. */
  abstract List<String> holders();

  @Test
  void getsTheTablesOfImportsAndKeepsWhatItHas() throws SQLException {
    CollectionId collection;
    try (JpaStorage storage = open()) {
      collection = Tally.begin(storage);
      Tally.count(storage, collection);
    }
    int changeSets = examine().changeSets();
    makeOlder();
    assertThat(examine().tables()).isEqualTo(Examination.Tables.OLDER);

    try (JpaStorage storage = open()) {
      assertThat(storage.imports().<Boolean>read(UpgradeContract::isEmpty)).isTrue();
      assertThat(Tally.count(storage, collection)).isEqualTo(2);
    }
    assertThat(examine().tables()).isEqualTo(Examination.Tables.CURRENT);
    assertThat(examine().changeSets()).isEqualTo(changeSets);
    assertThat(rows("scheduled_tasks")).isZero();
  }

  private static boolean isEmpty(ImportStores stores) {
    return stores.connections().page(PageRequest.FIRST).total() == 0
        && stores.schedules().nextDue().isEmpty()
        && stores.jobs().nextToRun().isEmpty();
  }

  /** Takes from it whatever later change sets brought, and every note of them. */
  private void makeOlder() throws SQLException {
    try (Connection connection = DriverManager.getConnection(url());
        Statement statement = connection.createStatement()) {
      for (String table : LATER) {
        statement.execute("DROP TABLE " + table);
      }
      for (String holder : holders()) {
        statement.execute(holder);
      }
      for (String column : List.of("recurrence", "priority", "plain", "faults")) {
        statement.execute("ALTER TABLE spike_schedules DROP COLUMN " + column);
      }
      statement.execute(
          "DELETE FROM databasechangelog WHERE CAST(id AS INTEGER) > " + changeSetsBefore());
      statement.execute(
          "UPDATE schema_mark SET hash = 'that of then', change_sets = " + changeSetsBefore());
    }
  }

  private int rows(String table) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url());
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT count(*) FROM " + table)) {
      rows.next();
      return rows.getInt(1);
    }
  }
}
