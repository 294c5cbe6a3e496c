package dev.spike.persistence.jpa;

import java.util.List;

class PostgresUpgradeTest extends UpgradeContract {

  private final String url = PostgresServer.newDatabase();

  @Override
  JpaStorage open() {
    return JpaStorage.onPostgres(url, Emptied.PATIENCE);
  }

  @Override
  String url() {
    return url;
  }

  @Override
  int changeSetsBefore() {
    return 4;
  }

  @Override
  Examination examine() {
    return JpaStorage.examine(url);
  }

  @Override
  List<String> holders() {
    return List.of(
        "ALTER TABLE spike_schedules DROP CONSTRAINT spike_schedules_no_overlap",
        "DROP INDEX spike_schedules_near",
        "DROP INDEX spike_schedules_recurring");
  }
}
