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

  final Value value(int row) {
    return values == null ? shape.value(units[row], places) : values[row];
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
