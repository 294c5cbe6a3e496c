package dev.spike.domain.feed;

import dev.spike.domain.value.Counter;
import dev.spike.domain.value.CounterState;
import java.util.Optional;

/** The numbers of something that counts, and so remembers where it stands. */
abstract class CountingColumn extends Column {

  CountingColumn(Shape shape, int places) {
    super(shape, places);
  }

  /** What counts here, if nothing bends it. */
  abstract Counter counter();

  /** Counts on from another number. */
  abstract void goOnFrom(CounterState state);

  /**
   * Goes on behind so many draws of a series, the first of which has this number, without their
   * values.
   */
  abstract CounterState skip(long ordinal, Pace.Series series, long draws);

  @Override
  abstract Optional<CounterState> stateBefore(int row);

  /** Makes the values of so many draws, block by block. */
  final void fillAll(long ordinal, Pace.Series series, long draws) {
    Block block = new Block();
    for (long drawn = 0; drawn < draws; drawn += block.count) {
      block.ordinal = ordinal + drawn;
      series.propose(block, (int) Math.min(Block.SIZE, draws - drawn));
      fill(block);
      series.accept(block);
    }
  }
}
