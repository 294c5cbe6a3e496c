package dev.spike.imports.postgresql;

import static dev.spike.imports.postgresql.CsvStates.AFTER_LONE_RETURN;
import static dev.spike.imports.postgresql.CsvStates.AFTER_QUOTES;
import static dev.spike.imports.postgresql.CsvStates.AFTER_RETURN;
import static dev.spike.imports.postgresql.CsvStates.AT_CELL;
import static dev.spike.imports.postgresql.CsvStates.AT_LINE;
import static dev.spike.imports.postgresql.CsvStates.EMPTY_LINE;
import static dev.spike.imports.postgresql.CsvStates.IN_CELL;
import static dev.spike.imports.postgresql.CsvStates.IN_QUOTES;
import static dev.spike.imports.postgresql.CsvStates.NEXT;
import static dev.spike.imports.postgresql.CsvStates.ODD;
import static dev.spike.imports.postgresql.CsvStates.OTHER;
import static dev.spike.imports.postgresql.CsvStates.ROW_ENDED;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Finds rows and their cells in the bytes of a file, and leaves them where they are. What is not
 * plain CSV, or does not fit the header, is {@link Unfit}.
 */
final class RowReader {

  private static final int CAPACITY = 256 * 1024;
  private static final int LARGEST = 64 * 1024 * 1024;

  private final InputStream source;
  private final byte[] kinds;

  /** Where cells begin and end, counted from where the row begins. */
  private final int[] begins;

  private final int[] ends;
  private final boolean[] quoted;
  private final boolean[] escaped;
  private byte[] buffer = new byte[CAPACITY];
  private int limit;
  private int row;
  private int length;
  private int column;

  RowReader(InputStream source, char delimiter, int columns) {
    this.source = source;
    kinds = CsvStates.kinds(delimiter);
    begins = new int[columns];
    ends = new int[columns];
    quoted = new boolean[columns];
    escaped = new boolean[columns];
  }

  /** Finds the next row; says whether there is one. */
  boolean next() throws IOException {
    row += length;
    length = 0;
    openCell(0);
    byte state = AT_LINE;
    while (row + length < limit || more()) {
      if (state == IN_CELL) {
        skipPlain();
      }
      if (row + length == limit) {
        continue;
      }
      byte next = NEXT[state][kinds[buffer[row + length++] & 0xff]];
      if (next == state && next != AT_CELL) {
        continue;
      }
      step(state, next);
      if (next == ROW_ENDED) {
        return true;
      }
      state = next == EMPTY_LINE ? AT_LINE : next;
    }
    return lastRow(state);
  }

  private void step(byte state, byte next) {
    switch (next) {
      case AT_CELL -> {
        closeCell(state, length - 1);
        openCell(column + 1);
      }
      case IN_QUOTES -> openQuotes(state);
      case AFTER_RETURN -> closeCell(state, length - 1);
      case ROW_ENDED -> {
        if (state != AFTER_RETURN) {
          closeCell(state, length - 1);
        }
        demandAllCells();
      }
      case EMPTY_LINE -> {
        row += length;
        length = 0;
      }
      case ODD -> throw new Unfit();
      default -> {
        // Within a cell nothing happens.
      }
    }
  }

  /** Goes to the next byte that is more than a part of a cell: by far most are not. */
  private void skipPlain() {
    int i = row + length;
    while (i < limit && kinds[buffer[i] & 0xff] == OTHER) {
      i++;
    }
    length = i - row;
  }

  private boolean lastRow(byte state) {
    if (state == AT_LINE) {
      return false;
    }
    if (state == IN_QUOTES || state == AFTER_RETURN || state == AFTER_LONE_RETURN) {
      throw new Unfit();
    }
    closeCell(state, length);
    demandAllCells();
    return true;
  }

  private void openCell(int number) {
    if (number == begins.length) {
      throw new Unfit();
    }
    column = number;
    begins[number] = length;
    quoted[number] = false;
    escaped[number] = false;
  }

  private void openQuotes(byte state) {
    if (state == AFTER_QUOTES) {
      escaped[column] = true;
    } else {
      quoted[column] = true;
      begins[column] = length;
    }
  }

  private void closeCell(byte state, int end) {
    ends[column] = state == AFTER_QUOTES ? end - 1 : end;
  }

  private void demandAllCells() {
    if (column + 1 < begins.length) {
      throw new Unfit();
    }
  }

  /** Reads on; where the buffer is full, only the row that has begun is kept of it. */
  private boolean more() throws IOException {
    if (limit == buffer.length) {
      makeRoom();
    }
    int count = source.read(buffer, limit, buffer.length - limit);
    limit += Math.max(0, count);
    return count > 0;
  }

  private void makeRoom() {
    if (row == 0) {
      if (limit >= LARGEST) {
        throw new Unfit();
      }
      buffer = Arrays.copyOf(buffer, limit * 2);
    }
    System.arraycopy(buffer, row, buffer, 0, length);
    row = 0;
    limit = length;
  }

  byte[] buffer() {
    return buffer;
  }

  /** Where the row begins in the buffer. */
  int begin() {
    return row;
  }

  /** How many bytes it has, with the end of its line. */
  int length() {
    return length;
  }

  boolean isQuoted(int cell) {
    return quoted[cell];
  }

  boolean isEmpty(int cell) {
    return begins[cell] == ends[cell];
  }

  /** Hands a cell on as it is meant, which may not be as it is written. */
  void cell(int cell, RowHash hash) {
    int from = row + begins[cell];
    int to = row + ends[cell];
    if (!escaped[cell]) {
      hash.cell(buffer, from, to);
      return;
    }
    byte[] meant = new byte[to - from];
    int size = 0;
    for (int i = from; i < to; i++) {
      meant[size++] = buffer[i];
      i += buffer[i] == '"' ? 1 : 0;
    }
    hash.cell(meant, 0, size);
  }
}
