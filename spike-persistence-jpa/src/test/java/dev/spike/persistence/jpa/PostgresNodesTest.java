package dev.spike.persistence.jpa;

import org.junit.jupiter.api.BeforeAll;

class PostgresNodesTest extends NodesContract {

  private static String url;

  @BeforeAll
  static void begin() {
    url = PostgresServer.newDatabase();
  }

  @Override
  JpaStorage node() {
    return JpaStorage.onPostgres(url, Emptied.PATIENCE);
  }
}
