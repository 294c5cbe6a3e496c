package dev.spike.persistence.jpa;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;

/** Pools of connections. */
final class Pools {

  private static final long LONGEST_WAIT_MILLIS = 5_000;

  private Pools() {}

  /** At most so many connections of a source, none of which is opened before it is needed. */
  static HikariDataSource of(String name, int most, DataSource source) {
    HikariConfig config = new HikariConfig();
    config.setPoolName(name);
    config.setDataSource(source);
    config.setMaximumPoolSize(most);
    config.setMinimumIdle(0);
    config.setAutoCommit(false);
    config.setConnectionTimeout(LONGEST_WAIT_MILLIS);
    config.setInitializationFailTimeout(-1);
    return new HikariDataSource(config);
  }
}
