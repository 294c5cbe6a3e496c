package dev.spike.persistence.jpa;

class PostgresAgentsTest extends AgentsContract {

  @Override
  JpaStorage emptyDatabase() {
    return JpaStorage.onPostgres(PostgresServer.newDatabase(), Emptied.PATIENCE);
  }
}
