package dev.spike.imports.postgresql;

import java.io.IOException;
import java.sql.SQLException;

/** A way to bring the rows of a file to the server. */
interface Rows {

  /**
   * Copies all rows of a file that is open; {@link Unfit} if it cannot be done this way. What the
   * server says against a row comes as it says it.
   */
  Copied copy(CsvStream csv, Ground ground, Pace pace) throws SQLException, IOException;
}
