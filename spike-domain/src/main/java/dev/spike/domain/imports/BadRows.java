package dev.spike.domain.imports;

/** What becomes of a file with rows that the table cannot take. */
public enum BadRows {
  /** Nothing of it is loaded. */
  FAIL,
  /** The bad rows are left out and counted. */
  SKIP
}
