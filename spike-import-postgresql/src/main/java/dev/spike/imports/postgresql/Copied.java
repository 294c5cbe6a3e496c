package dev.spike.imports.postgresql;

import dev.spike.application.imports.BadRow;
import java.util.List;

/**
 * The rows that were copied, and those that were left out.
 *
 * @param first the first of those that were left out
 */
record Copied(long rows, long leftOut, List<BadRow> first) {

  static Copied all(long rows) {
    return new Copied(rows, 0, List.of());
  }
}
