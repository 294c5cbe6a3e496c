package dev.spike.persistence.jpa;

class PostgresImportNodesTest extends ImportNodesContract {

  private final String url = PostgresServer.newDatabase();

  @Override
  JpaStorage node() {
    return JpaStorage.onPostgres(url, Emptied.PATIENCE);
  }
}
