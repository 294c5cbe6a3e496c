package dev.spike.domain.collection;

import dev.spike.domain.value.BentCounter;
import dev.spike.domain.value.Chance;
import dev.spike.domain.value.Counter;
import dev.spike.domain.value.CounterState;
import dev.spike.domain.value.Seed;
import dev.spike.domain.value.StatelessRule;
import dev.spike.domain.value.Tick;
import dev.spike.domain.value.Value;
import java.time.Instant;
import java.util.Map;

/** One field of a half, made ready to be drawn over and over. */
interface Line {

  /**
   * Its value in the draw of a number, for what is drawn of it already; where it counts, it notes
   * where it stands afterwards.
   */
  Value draw(
      CounterStates before,
      Map<FieldId, CounterState> after,
      Value[] drawn,
      Instant now,
      long number);

  static Line of(Field field, Seed seed) {
    long stream = Luck.stream(seed, field);
    if (field.rule() instanceof BentCounter bent) {
      return straying(field.id(), bent, stream);
    }
    return field
        .rule()
        .fold(
            stateless -> still(stateless.ready(), stream),
            counter -> counting(field.id(), counter, stream),
            derived -> {
              throw new IllegalArgumentException(field + " is drawn behind what it reads");
            });
  }

  /** A field that is computed from others, which stand in places. */
  static Line of(Derivation derivation, int[] places, Seed seed) {
    long stream = Luck.stream(seed, derivation.field());
    return (before, after, drawn, now, number) -> {
      Value[] read = new Value[places.length];
      for (int i = 0; i < read.length; i++) {
        read[i] = drawn[places[i]];
      }
      return derivation.value(read, now, new Chance(stream, number));
    };
  }

  private static Line still(StatelessRule.Drawing drawing, long stream) {
    return (before, after, drawn, now, number) -> drawing.draw(now, new Chance(stream, number));
  }

  private static Line straying(FieldId field, BentCounter bent, long stream) {
    return (before, after, drawn, now, number) -> {
      CounterState state = before.of(field, bent.counter());
      Tick tick = bent.tick(state, now, new Chance(stream, number));
      after.put(field, tick.state());
      return tick.value();
    };
  }

  private static Line counting(FieldId field, Counter counter, long stream) {
    return (before, after, drawn, now, number) -> {
      Tick tick = counter.tick(before.of(field, counter), new Chance(stream, number));
      after.put(field, tick.state());
      return tick.value();
    };
  }
}
