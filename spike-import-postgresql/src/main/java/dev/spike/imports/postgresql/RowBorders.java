package dev.spike.imports.postgresql;

import java.util.Arrays;

/**
 * Finds where rows end in CSV that can go to the server as it is, byte by byte and without looking
 * into the cells. What PostgreSQL would read otherwise than everybody else is {@link Unfit}: quotes
 * within a cell that does not begin with one, and a carriage return alone.
 */
final class RowBorders {

  private static final int OTHER = 0;
  private static final int DELIMITER = 1;
  private static final int QUOTE = 2;
  private static final int LINE_FEED = 3;
  private static final int RETURN = 4;

  private static final byte AT_LINE = 0;
  private static final byte AT_CELL = 1;
  private static final byte IN_CELL = 2;
  private static final byte IN_QUOTES = 3;
  private static final byte AFTER_QUOTES = 4;
  private static final byte AFTER_RETURN = 5;
  private static final byte AFTER_LONE_RETURN = 6;
  private static final byte ROW_ENDED = 7;
  private static final byte EMPTY_LINE = 8;
  private static final byte ODD = 9;

  /** What follows on each state: of another byte, the delimiter, a quote, a feed, a return. */
  private static final byte[][] NEXT = {
    {IN_CELL, AT_CELL, IN_QUOTES, EMPTY_LINE, AFTER_LONE_RETURN},
    {IN_CELL, AT_CELL, IN_QUOTES, ROW_ENDED, AFTER_RETURN},
    {IN_CELL, AT_CELL, ODD, ROW_ENDED, AFTER_RETURN},
    {IN_QUOTES, IN_QUOTES, AFTER_QUOTES, IN_QUOTES, IN_QUOTES},
    {ODD, AT_CELL, IN_QUOTES, ROW_ENDED, AFTER_RETURN},
    {ODD, ODD, ODD, ROW_ENDED, ODD},
    {ODD, ODD, ODD, EMPTY_LINE, ODD},
  };

  private final byte[] kinds = new byte[256];
  private byte state = AT_LINE;
  private long rows;

  RowBorders(char delimiter) {
    Arrays.fill(kinds, (byte) OTHER);
    kinds[delimiter] = DELIMITER;
    kinds['"'] = QUOTE;
    kinds['\n'] = LINE_FEED;
    kinds['\r'] = RETURN;
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
