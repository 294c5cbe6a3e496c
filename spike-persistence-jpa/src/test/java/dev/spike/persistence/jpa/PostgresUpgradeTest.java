package dev.spike.persistence.jpa;

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
}
