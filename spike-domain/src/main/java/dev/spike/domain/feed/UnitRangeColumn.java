package dev.spike.domain.feed;

import dev.spike.domain.value.Chance;
import dev.spike.domain.value.UnitRange;

/** Decimal numbers between two bounds. */
final class UnitRangeColumn extends Column {

  private final UnitRange range;
  private final long stream;

  UnitRangeColumn(UnitRange range, long stream) {
    super(Shape.DECIMAL, range.places());
    this.range = range;
    this.stream = stream;
    this.lowest = range.lowest();
    this.highest = range.highest();
  }

  @Override
  void fill(Block block) {
    for (int i = 0; i < block.count; i++) {
      units[i] = range.at(Chance.word(stream, block.ordinal + i));
    }
  }
}
