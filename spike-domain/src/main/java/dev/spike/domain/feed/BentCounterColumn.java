package dev.spike.domain.feed;

import dev.spike.domain.value.BentCounter;
import dev.spike.domain.value.Chance;
import dev.spike.domain.value.Counter;
import dev.spike.domain.value.CounterState;
import dev.spike.domain.value.Tick;
import dev.spike.domain.value.Value;
import java.util.Optional;

/** The numbers of a counter whose steps depend on the instant. */
final class BentCounterColumn extends CountingColumn {

  private final BentCounter bent;
  private final long stream;
  private final CounterState[] states = new CounterState[Block.SIZE + 1];
  private int filled;

  BentCounterColumn(BentCounter bent, CounterState state, long stream) {
    super(Shape.COUNTED, 0);
    this.bent = bent;
    this.stream = stream;
    this.values = new Value[Block.SIZE];
    goOnFrom(state);
  }

  @Override
  Counter counter() {
    return bent.counter();
  }

  @Override
  void goOnFrom(CounterState state) {
    states[0] = state;
    filled = 0;
  }

  @Override
  void fill(Block block) {
    states[0] = states[filled];
    for (int i = 0; i < block.count; i++) {
      Chance chance = new Chance(stream, block.ordinal + i);
      Tick tick = bent.tick(states[i], block.instant(i), chance);
      values[i] = tick.value();
      states[i + 1] = tick.state();
    }
    filled = block.count;
  }

  @Override
  CounterState skip(long ordinal, Pace.Series series, long draws) {
    fillAll(ordinal, series, draws);
    return states[filled];
  }

  @Override
  Optional<CounterState> stateBefore(int row) {
    return Optional.of(states[row]);
  }
}
