package dev.spike.imports.postgresql;

import dev.spike.application.contract.TableLoaderContract;
import dev.spike.application.imports.TableLoader;
import dev.spike.domain.imports.DatabaseAccess;
import dev.spike.domain.imports.TableName;
import dev.spike.imports.postgresql.PostgresServer.TestDatabase;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class PostgresLoaderTest extends TableLoaderContract {

  private static TestDatabase database;
  private static Target target;

  @BeforeAll
  static void open() {
    database = PostgresServer.newDatabase();
    target = new Target(database);
  }

  @AfterAll
  static void close() {
    if (target != null) {
      target.close();
    }
  }

  @Override
  protected DatabaseAccess emptyDatabase() {
    PostgresServer.empty(target);
    return database.access();
  }

  @Override
  protected TableLoader loader() {
    return new PostgresLoader();
  }

  @Override
  protected Optional<List<String>> rows(TableName table) {
    return target.rows(table);
  }
}
