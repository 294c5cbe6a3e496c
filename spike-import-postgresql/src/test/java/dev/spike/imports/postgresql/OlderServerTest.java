package dev.spike.imports.postgresql;

import dev.spike.application.imports.TableLoader;

class OlderServerTest extends PostgresLoaderTest {

  @Override
  protected TableLoader loader() {
    return new PostgresLoader(false);
  }
}
