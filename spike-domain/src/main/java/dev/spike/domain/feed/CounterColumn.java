package dev.spike.domain.feed;

import dev.spike.domain.value.Chance;
import dev.spike.domain.value.Counter;
import dev.spike.domain.value.CounterState;
import dev.spike.domain.value.Tick;
import dev.spike.domain.value.UnitCounter;
import dev.spike.domain.value.Value;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;

/** The numbers of a counter: in units as long as these have room, then in decimals. */
final class CounterColumn extends CountingColumn {

  private final Counter counter;
  private final Optional<UnitCounter> inUnits;
  private final long stream;
  private final CounterState[] states = new CounterState[Block.SIZE + 1];

  private boolean counting;
  private long next;
  private int filled;

  CounterColumn(Counter counter, CounterState state, long stream) {
    super(Shape.COUNTED, counter.inUnits().map(UnitCounter::places).orElse(0));
    this.counter = counter;
    this.inUnits = counter.inUnits();
    this.stream = stream;
    goOnFrom(state);
  }

  @Override
  Counter counter() {
    return counter;
  }

  @Override
  void goOnFrom(CounterState state) {
    OptionalLong entry = inUnits.map(units -> units.units(state)).orElse(OptionalLong.empty());
    counting = entry.isPresent();
    next = entry.orElse(0);
    states[0] = state;
    filled = 0;
    values = null;
  }

  @Override
  void fill(Block block) {
    if (!counting) {
      fillValues(states[filled], block);
    } else if (inUnits.orElseThrow().hasRoom(next, block.count)) {
      fillUnits(inUnits.orElseThrow(), block);
    } else {
      CounterState state = stateBefore(filled).orElseThrow();
      counting = false;
      fillValues(state, block);
    }
    filled = block.count;
  }

  @Override
  CounterState skip(long ordinal, Pace.Series series, long draws) {
    OptionalLong there =
        counting ? inUnits.orElseThrow().afterAll(next, draws) : OptionalLong.empty();
    if (there.isPresent()) {
      next = there.getAsLong();
      filled = 0;
      return new CounterState(BigDecimal.valueOf(next, places));
    }
    fillAll(ordinal, series, draws);
    return stateBefore(filled).orElseThrow();
  }

  private void fillUnits(UnitCounter counting, Block block) {
    long at = next;
    long low = at;
    long high = at;
    for (int i = 0; i < block.count; i++) {
      units[i] = at;
      low = Math.min(low, at);
      high = Math.max(high, at);
      at = counting.after(at, Chance.word(stream, block.ordinal + i));
    }
    next = at;
    lowest = low;
    highest = high;
  }

  private void fillValues(CounterState before, Block block) {
    values = values == null ? new Value[Block.SIZE] : values;
    states[0] = before;
    for (int i = 0; i < block.count; i++) {
      Tick tick = counter.tick(states[i], new Chance(stream, block.ordinal + i));
      values[i] = tick.value();
      states[i + 1] = tick.state();
    }
  }

  @Override
  Optional<CounterState> stateBefore(int row) {
    if (!counting) {
      return Optional.of(states[row]);
    }
    long at = row < filled ? units[row] : next;
    return Optional.of(new CounterState(BigDecimal.valueOf(at, places)));
  }
}
