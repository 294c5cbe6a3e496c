package dev.spike.imports.postgresql;

import java.util.Arrays;

/**
 * Where one can be in CSV that is read byte by byte. What PostgreSQL would read otherwise than
 * everybody else is odd: quotes within a cell that does not begin with one, and a carriage return
 * alone.
 */
final class CsvStates {

  static final int OTHER = 0;
  static final int DELIMITER = 1;
  static final int QUOTE = 2;
  static final int LINE_FEED = 3;
  static final int RETURN = 4;

  static final byte AT_LINE = 0;
  static final byte AT_CELL = 1;
  static final byte IN_CELL = 2;
  static final byte IN_QUOTES = 3;
  static final byte AFTER_QUOTES = 4;
  static final byte AFTER_RETURN = 5;
  static final byte AFTER_LONE_RETURN = 6;
  static final byte ROW_ENDED = 7;
  static final byte EMPTY_LINE = 8;
  static final byte ODD = 9;

  /** What follows on each state: of another byte, the delimiter, a quote, a feed, a return. */
  static final byte[][] NEXT = {
    {IN_CELL, AT_CELL, IN_QUOTES, EMPTY_LINE, AFTER_LONE_RETURN},
    {IN_CELL, AT_CELL, IN_QUOTES, ROW_ENDED, AFTER_RETURN},
    {IN_CELL, AT_CELL, ODD, ROW_ENDED, AFTER_RETURN},
    {IN_QUOTES, IN_QUOTES, AFTER_QUOTES, IN_QUOTES, IN_QUOTES},
    {ODD, AT_CELL, IN_QUOTES, ROW_ENDED, AFTER_RETURN},
    {ODD, ODD, ODD, ROW_ENDED, ODD},
    {ODD, ODD, ODD, EMPTY_LINE, ODD},
  };

  private CsvStates() {}

  /** Of which kind each byte is. */
  static byte[] kinds(char delimiter) {
    byte[] kinds = new byte[256];
    Arrays.fill(kinds, (byte) OTHER);
    kinds[delimiter] = DELIMITER;
    kinds['"'] = QUOTE;
    kinds['\n'] = LINE_FEED;
    kinds['\r'] = RETURN;
    return kinds;
  }
}
