package dev.spike.domain.feed;

/**
 * The text of a column's values for one block. A value of at most seven characters is packed into
 * one long, its length in the highest byte: so most values are made in a tight loop by the column,
 * and put in their places by the row with one write each.
 */
final class Cells {

  private static final int NARROW = 10_000_000;
  private static final int NARROW_WITH_POINT = 1_000_000;
  private static final int MOST_NARROW_PLACES = 5;
  private static final int LENGTH = 56;

  final Column column;
  final long[] packed = new long[Block.SIZE];
  boolean narrow;

  Cells(Column column) {
    this.column = column;
  }

  /** Packs the first rows of the column's block, if all of its values are narrow. */
  void pack(int from, int to) {
    boolean whole = column.places == 0;
    int bound = whole ? NARROW : NARROW_WITH_POINT;
    narrow =
        column.values == null
            && column.lowest >= 0
            && column.highest < bound
            && (whole || isDecimal() && column.places <= MOST_NARROW_PLACES);
    if (narrow && whole) {
      packWhole(from, to);
    } else if (narrow) {
      packDecimal(from, to);
    }
  }

  private boolean isDecimal() {
    return column.shape == Column.Shape.DECIMAL;
  }

  private void packWhole(int from, int to) {
    long[] units = column.units;
    for (int i = from; i < to; i++) {
      long digits = Digits.eight((int) units[i]);
      int zeros = Digits.leadingZeros(digits, 1);
      packed[i] = digits >>> 8 * zeros | (long) (8 - zeros) << LENGTH;
    }
  }

  private void packDecimal(int from, int to) {
    long[] units = column.units;
    int places = column.places;
    for (int i = from; i < to; i++) {
      long digits = Digits.eight((int) units[i]);
      int zeros = Digits.leadingZeros(digits, places + 1);
      long text = digits >>> 8 * zeros;
      int point = 8 * (8 - zeros - places);
      long before = text & (1L << point) - 1;
      long behind = (text ^ before) << 8;
      packed[i] = before | (long) '.' << point | behind | (long) (9 - zeros) << LENGTH;
    }
  }

  /** Writes the text of one row's value and answers where it ends. */
  int put(byte[] bytes, int at, int row) {
    if (narrow) {
      long cell = packed[row];
      Digits.putLong(bytes, at, cell);
      return at + (int) (cell >>> LENGTH);
    }
    return putWide(bytes, at, row);
  }

  private int putWide(byte[] bytes, int at, int row) {
    if (column.values != null) {
      return Text.put(bytes, at, column.values[row].toString());
    }
    long units = column.units[row];
    if (units == Long.MIN_VALUE) {
      return Text.put(bytes, at, column.value(row).toString());
    }
    return isDecimal()
        ? Digits.put(bytes, at, units, column.places)
        : Digits.putShort(bytes, at, units, column.places);
  }
}
