package dev.spike.application.imports;

import java.util.Locale;

/** The kinds of things of imports that are kept in documents, in the order in which they build. */
public enum ImportKind {
  /** A database that files are loaded into. */
  CONNECTION,
  /** Where files are fetched from. */
  SOURCE,
  /** Which files go where. */
  PROJECT,
  /** When a project is run. */
  SCHEDULE;

  /** The word for such a thing within a sentence. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
