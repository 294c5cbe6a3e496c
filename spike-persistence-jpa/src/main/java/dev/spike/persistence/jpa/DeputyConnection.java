package dev.spike.persistence.jpa;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Properties;
import org.sqlite.jdbc4.JDBC4Connection;

/**
 * A connection to an SQLite file for those who bring statements of their own: they look by
 * themselves, and a deputy changes things for them. Nobody but the writer ever holds the lock of
 * the file, so neither has to wait for the other's transaction.
 */
final class DeputyConnection extends JDBC4Connection {

  private final Deputy deputy;

  DeputyConnection(String url, String file, Properties settings, Deputy deputy)
      throws SQLException {
    super(url, file, settings);
    this.deputy = deputy;
    getDatabase().exec("pragma query_only = 1", true);
  }

  @Override
  public PreparedStatement prepareStatement(String sql, int type, int concurrency, int holding)
      throws SQLException {
    return sql.stripLeading().toLowerCase(Locale.ROOT).startsWith("select")
        ? super.prepareStatement(sql, type, concurrency, holding)
        : new DeputyStatement(this, sql, deputy);
  }
}
