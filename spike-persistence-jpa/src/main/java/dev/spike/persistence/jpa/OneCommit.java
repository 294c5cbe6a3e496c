package dev.spike.persistence.jpa;

import java.sql.Connection;
import java.sql.SQLException;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.DatabaseException;

/**
 * A connection on which Liquibase changes tables. Once it is bound, nothing is kept of that before
 * all is done: whoever is killed between a change and the note that it was made would leave tables
 * that nobody can make and nobody knows of.
 */
final class OneCommit extends JdbcConnection {

  private boolean bound;

  OneCommit(Connection connection) throws SQLException {
    super(connection);
    connection.setAutoCommit(false);
  }

  /** From now on it is committed once, by whoever marks the tables as made. */
  void bind() {
    bound = true;
  }

  @Override
  public void commit() throws DatabaseException {
    if (!bound) {
      super.commit();
    }
  }

  /** Liquibase does so between changes as well; what fails is never committed. */
  @Override
  public void rollback() throws DatabaseException {
    if (!bound) {
      super.rollback();
    }
  }

  /** To turn it on would commit. */
  @Override
  public void setAutoCommit(boolean autoCommit) throws DatabaseException {
    if (!bound) {
      super.setAutoCommit(autoCommit);
    }
  }
}
