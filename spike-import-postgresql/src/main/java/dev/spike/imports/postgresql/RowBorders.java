package dev.spike.imports.postgresql;

import static dev.spike.imports.postgresql.CsvStates.AFTER_LONE_RETURN;
import static dev.spike.imports.postgresql.CsvStates.AFTER_RETURN;
import static dev.spike.imports.postgresql.CsvStates.AT_LINE;
import static dev.spike.imports.postgresql.CsvStates.EMPTY_LINE;
import static dev.spike.imports.postgresql.CsvStates.IN_QUOTES;
import static dev.spike.imports.postgresql.CsvStates.NEXT;
import static dev.spike.imports.postgresql.CsvStates.ODD;
import static dev.spike.imports.postgresql.CsvStates.ROW_ENDED;

/**
 * Finds where rows end in CSV that can go to the server as it is, byte by byte and without looking
 * into the cells.
 */
final class RowBorders {

  private final byte[] kinds;
  private byte state = AT_LINE;
  private long rows;

  RowBorders(char delimiter) {
    kinds = CsvStates.kinds(delimiter);
  }

  /** The next place from {@code from} on where an empty line ends, or {@code to}. */
  int untilEmptyLine(byte[] bytes, int from, int to) {
    byte now = state;
    for (int i = from; i < to; i++) {
      now = NEXT[now][kinds[bytes[i] & 0xff]];
      if (now >= ROW_ENDED) {
        if (now == ODD) {
          throw new Unfit();
        }
        state = AT_LINE;
        if (now == EMPTY_LINE) {
          return i;
        }
        rows++;
        now = AT_LINE;
      }
    }
    state = now;
    return to;
  }

  /** Whether a line has begun of which nothing is known but a carriage return. */
  boolean isWithinEmptyLine() {
    return state == AFTER_LONE_RETURN;
  }

  /** The rows up to here; nothing follows. */
  long end() {
    if (state == IN_QUOTES || state == AFTER_RETURN || state == AFTER_LONE_RETURN) {
      throw new Unfit();
    }
    return state == AT_LINE ? rows : rows + 1;
  }

  /** The rows that have ended. */
  long rows() {
    return rows;
  }
}
