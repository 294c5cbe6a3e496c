package dev.spike.imports.postgresql;

import dev.spike.application.imports.BadRow;
import java.util.List;

/**
 * The rows that were copied, and those that were not.
 *
 * @param leftOut the bad ones, or those that the table has already
 * @param first the first of the bad ones
 */
record Copied(long rows, long leftOut, List<BadRow> first) {

  static Copied all(long rows) {
    return new Copied(rows, 0, List.of());
  }
}
