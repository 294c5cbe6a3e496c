package dev.spike.persistence.jpa;

import java.sql.Connection;
import java.sql.SQLException;

/** The right to make tables, for one process of all; it ends with the process at the latest. */
interface Migration extends AutoCloseable {

  /** The connection on which to make them. */
  Connection connection();

  @Override
  void close() throws SQLException;
}
