package dev.spike.persistence.jpa;

class PostgresImportsTest extends ImportsContract {

  private String url;

  @Override
  JpaStorage emptyDatabase() {
    url = PostgresServer.newDatabase();
    return JpaStorage.onPostgres(url, Emptied.PATIENCE);
  }

  @Override
  JpaStorage again() {
    return JpaStorage.onPostgres(url, Emptied.PATIENCE);
  }

  @Override
  String url() {
    return url;
  }
}
