package dev.spike.domain.feed;

import dev.spike.domain.value.Chance;
import dev.spike.domain.value.NumberRange;

/** Whole numbers between two bounds. */
final class RangeColumn extends Column {

  private final NumberRange range;
  private final long stream;

  RangeColumn(NumberRange range, long stream) {
    super(Shape.WHOLE, 0);
    this.range = range;
    this.stream = stream;
    this.lowest = range.min();
    this.highest = range.max();
  }

  @Override
  void fill(Block block) {
    for (int i = 0; i < block.count; i++) {
      units[i] = range.at(Chance.word(stream, block.ordinal + i));
    }
  }
}
