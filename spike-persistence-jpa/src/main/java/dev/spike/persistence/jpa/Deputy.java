package dev.spike.persistence.jpa;

import java.sql.SQLException;
import java.util.List;

/** Changes rows for somebody who may not: he waits for the turn in which everybody writes. */
@FunctionalInterface
interface Deputy {

  /** Executes a statement once for each list of values; says how many rows each changed. */
  int[] change(String sql, List<Object[]> values) throws SQLException;
}
