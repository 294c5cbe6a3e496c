package dev.spike.domain.feed;

import dev.spike.domain.feed.Column.Shape;

/**
 * The text of a column's values for one block, each with the character that always follows it, in
 * as many pieces as the block's longest value needs. So values are spelled in tight loops by the
 * column, and the row has but to put pieces in their places.
 */
final class Cells {

  /** A sign, and nineteen digits with a point anywhere. */
  static final int MOST_PIECES = 10;

  private static final int NARROW_DECIMAL = 100_000;
  private static final int MOST_NARROW_PLACES = 4;
  private static final int DIGITS_BEHIND_POINT = Digits.PER_PIECE - 1;

  final Column column;
  private final long suffix;
  private final long[][] pieces = new long[MOST_PIECES][];
  private int used;

  Cells(Column column, char suffix) {
    this.column = column;
    this.suffix = suffix;
  }

  /** Whether the block's values are too unusual for pieces. */
  boolean areStrings() {
    return column.values != null || column.lowest == Long.MIN_VALUE;
  }

  /** The text of one row's value, with what follows it. */
  String string(int row) {
    return column.value(row).toString() + (char) suffix;
  }

  /** Spells some rows of the column's block. */
  void spell(int from, int to) {
    used = 0;
    boolean negative = column.lowest < 0;
    boolean fraction = column.places > 0;
    if (negative) {
      spellSigns(from, to);
    }
    if (!fraction) {
      spellWhole(from, to);
    } else if (isNarrowDecimal()) {
      spellNarrow(next(), from, to);
    } else {
      spellParts(Column.unit(column.places), from, to);
      spellFraction(from, to);
      append(pieces[used - 1], from, to);
    }
  }

  /** Adds the pieces of a cell to those of a row and answers how many there are then. */
  int addTo(long[][] row, int count) {
    System.arraycopy(pieces, 0, row, count, used);
    return count + used;
  }

  private boolean isNarrowDecimal() {
    return column.shape == Shape.DECIMAL
        && largest() < NARROW_DECIMAL
        && column.places <= MOST_NARROW_PLACES;
  }

  private long largest() {
    return Math.max(-column.lowest, column.highest);
  }

  private long[] next() {
    if (pieces[used] == null) {
      pieces[used] = new long[Block.SIZE];
    }
    return pieces[used++];
  }

  private void spellSigns(int from, int to) {
    long[] signs = next();
    long minus = Digits.of("-");
    for (int i = from; i < to; i++) {
      signs[i] = column.units[i] < 0 ? minus : 0;
    }
  }

  private void spellNarrow(long[] piece, int from, int to) {
    long[] units = column.units;
    int places = column.places;
    for (int i = from; i < to; i++) {
      piece[i] = Digits.append(Digits.withPoint((int) Math.abs(units[i]), places), suffix);
    }
  }

  private void spellWhole(int from, int to) {
    long most = largest();
    if (most < Digits.SMALL) {
      spellSmall(next(), from, to);
    } else if (most < Digits.LIMIT) {
      spellShort(next(), from, to);
    } else if (most < (long) Digits.LIMIT * Digits.LIMIT) {
      spellTwice(next(), next(), from, to);
    } else {
      spellParts(1, from, to);
      append(pieces[used - 1], from, to);
    }
  }

  private void spellSmall(long[] piece, int from, int to) {
    long[] units = column.units;
    for (int i = from; i < to; i++) {
      piece[i] = Digits.append(Digits.small((int) Math.abs(units[i])), suffix);
    }
  }

  private void spellShort(long[] piece, int from, int to) {
    long[] units = column.units;
    for (int i = from; i < to; i++) {
      piece[i] = Digits.append(Digits.whole((int) Math.abs(units[i])), suffix);
    }
  }

  /** Up to twelve digits, the first of which are often those of the row before. */
  private void spellTwice(long[] first, long[] second, int from, int to) {
    long[] units = column.units;
    int above = 0;
    long spelled = 0;
    for (int i = from; i < to; i++) {
      long number = Math.abs(units[i]);
      int high = (int) (number / Digits.LIMIT);
      int low = (int) (number - (long) high * Digits.LIMIT);
      if (high != above) {
        above = high;
        spelled = high == 0 ? 0 : Digits.whole(high);
      }
      first[i] = spelled;
      long digits = high == 0 ? Digits.whole(low) : Digits.padded(low, Digits.PER_PIECE);
      second[i] = Digits.append(digits, suffix);
    }
  }

  /** Any number of digits before the point. */
  private void spellParts(long unit, int from, int to) {
    long most = largest() / unit;
    long divisor = unit;
    while (most >= Digits.LIMIT) {
      most /= Digits.LIMIT;
      divisor *= Digits.LIMIT;
    }
    spellPart(next(), divisor, from, to);
    while (divisor > unit) {
      divisor /= Digits.LIMIT;
      spellPart(next(), divisor, from, to);
    }
  }

  /** Six of the digits; those before the first that counts are left out, but for the very last. */
  private void spellPart(long[] piece, long divisor, int from, int to) {
    long[] units = column.units;
    boolean last = divisor == Column.unit(column.places);
    for (int i = from; i < to; i++) {
      long above = Math.abs(units[i]) / divisor;
      int part = (int) (above % Digits.LIMIT);
      if (above >= Digits.LIMIT) {
        piece[i] = Digits.padded(part, Digits.PER_PIECE);
      } else {
        piece[i] = above == 0 && !last ? 0 : Digits.whole(part);
      }
    }
  }

  /** The point and the digits behind it: five in the first piece, six in each further one. */
  private void spellFraction(int from, int to) {
    int rest = column.places;
    int most = DIGITS_BEHIND_POINT;
    while (rest > 0) {
      int digits = Math.min(most, rest);
      rest -= digits;
      spellFraction(next(), rest, digits, from, to);
      most = Digits.PER_PIECE;
    }
  }

  private void spellFraction(long[] piece, int rest, int digits, int from, int to) {
    boolean first = rest + digits == column.places;
    long divisor = Column.unit(rest);
    int modulus = (int) Column.unit(digits);
    for (int i = from; i < to; i++) {
      long units = Math.abs(column.units[i]);
      int needed = column.shape == Shape.DECIMAL ? digits : needed(units, rest, digits);
      long part = units / divisor % modulus / Column.unit(digits - needed);
      long text = Digits.padded((int) part, needed);
      piece[i] = first && needed > 0 ? Digits.behindPoint(text) : text;
    }
  }

  /** How many of some digits come before the trailing zeros of the whole number. */
  private static int needed(long units, int rest, int digits) {
    int zeros = 0;
    long number = units;
    while (zeros < rest + digits && number % 10 == 0) {
      number /= 10;
      zeros++;
    }
    return Math.max(0, Math.min(digits, rest + digits - zeros));
  }

  private void append(long[] piece, int from, int to) {
    for (int i = from; i < to; i++) {
      piece[i] = Digits.append(piece[i], suffix);
    }
  }
}
