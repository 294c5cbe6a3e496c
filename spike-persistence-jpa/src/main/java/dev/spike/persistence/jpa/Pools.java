package dev.spike.persistence.jpa;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;

/** Pools of connections. */
final class Pools {

  private static final long LONGEST_WAIT_MILLIS = 5_000;

  private static final int MOST_FOR_ALARMS = 4;

  private Pools() {}

  /** A few connections for alarms, of which none is there, nor anything for them, until needed. */
  static HikariDataSource forAlarms() {
    HikariDataSource pool = new HikariDataSource();
    pool.setPoolName("alarms");
    pool.setMaximumPoolSize(MOST_FOR_ALARMS);
    pool.setMinimumIdle(0);
    pool.setConnectionTimeout(LONGEST_WAIT_MILLIS);
    pool.setInitializationFailTimeout(-1);
    return pool;
  }

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
