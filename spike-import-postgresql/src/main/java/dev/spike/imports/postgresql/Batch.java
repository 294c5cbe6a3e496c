package dev.spike.imports.postgresql;

/** Some rows on their way to the server, with the lines of the file in which they begin. */
final class Batch {

  private static final int MOST_ROWS = 5_000;
  private static final int MANY_BYTES = 1024 * 1024;

  private final LineBuffer buffer = new LineBuffer();
  private final long[] lines = new long[MOST_ROWS];
  private final int[] ends = new int[MOST_ROWS + 1];
  private int rows;

  void add(LineBuffer row, long line) {
    buffer.append(row);
    lines[rows++] = line;
    ends[rows] = buffer.size();
  }

  boolean isFull() {
    return rows == MOST_ROWS || buffer.size() >= MANY_BYTES;
  }

  int rows() {
    return rows;
  }

  long line(int row) {
    return lines[row];
  }

  byte[] bytes() {
    return buffer.bytes();
  }

  /** Where a row begins in the bytes, or where the last one ends. */
  int begin(int row) {
    return ends[row];
  }

  void clear() {
    buffer.clear();
    rows = 0;
  }
}
