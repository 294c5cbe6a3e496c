package dev.spike.application.imports;

import dev.spike.domain.imports.DatabaseAccess;
import dev.spike.domain.imports.Identifier;
import java.io.IOException;

/** Loads files into the tables of a database. */
public interface TableLoader {

  /** Finds out whether a database can be used; says in a sentence which one it is. */
  String test(DatabaseAccess database);

  /**
   * Loads one file into one table in one transaction: all of it or nothing. It throws {@link
   * LoadFailure} if it cannot, {@link Stopped} if it shall not go on, and {@link IOException} if
   * the file cannot be read to its end.
   */
  Loaded load(DatabaseAccess database, LoadOrder order, FileContent file, LoadWatch watch)
      throws IOException;

  /** Refreshes the materialised views of a schema. */
  void refreshViews(DatabaseAccess database, Identifier schema, LoadWatch watch);
}
