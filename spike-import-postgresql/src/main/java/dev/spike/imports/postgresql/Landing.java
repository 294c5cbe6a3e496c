package dev.spike.imports.postgresql;

import java.sql.SQLException;

/** Where the rows of a file are copied to, and what is made of them there. */
interface Landing {

  /** Makes ready what rows are copied into. */
  Ground prepare() throws SQLException;

  /** Brings so many rows that were copied to where they belong. */
  Counts settle(long rows) throws SQLException;

  /** Whether a key that occurs twice must be loaded by way of a staging table. */
  boolean stumblesOverDuplicates();
}
