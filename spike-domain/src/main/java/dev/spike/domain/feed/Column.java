package dev.spike.domain.feed;

import dev.spike.domain.value.CounterState;
import dev.spike.domain.value.Value;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The values of one field for a block of draws: as longs in units of the last place where they fit,
 * else as values.
 */
abstract class Column {

  private static final long[] UNITS = new long[19];

  static {
    UNITS[0] = 1;
    for (int i = 1; i < UNITS.length; i++) {
      UNITS[i] = 10 * UNITS[i - 1];
    }
  }

  final Shape shape;
  final int places;

  /** The units of the block's draws, all within {@link #lowest} and {@link #highest}. */
  final long[] units = new long[Block.SIZE];

  /** The block's values where units do not suffice, else null. */
  Value[] values;

  long lowest = Long.MIN_VALUE;
  long highest = Long.MAX_VALUE;

  Column(Shape shape, int places) {
    this.shape = shape;
    this.places = places;
  }

  /** Makes the values of the block's draws. */
  abstract void fill(Block block);

  /** Where the counter of this column stands before a draw of the block that was filled last. */
  Optional<CounterState> stateBefore(int row) {
    return Optional.empty();
  }

  /** How many units of so many places make one. */
  static long unit(int places) {
    return UNITS[places];
  }

  final Value value(int row) {
    return values == null ? valueOf(units[row]) : values[row];
  }

  final Value valueOf(long units) {
    return shape.value(units, places);
  }

  /** What the values of a column look like. */
  enum Shape {
    /** Whole numbers. */
    WHOLE,
    /** Decimal numbers that show all of their places. */
    DECIMAL,
    /** Numbers that show the places they need. */
    COUNTED;

    Value value(long units, int places) {
      if (this == WHOLE) {
        return new Value.Whole(units);
      }
      BigDecimal number = BigDecimal.valueOf(units, places);
      return this == DECIMAL ? new Value.Decimal(number) : Value.of(number);
    }
  }
}
