package dev.spike.domain.collection;

import dev.spike.domain.value.Chance;
import dev.spike.domain.value.CounterState;
import dev.spike.domain.value.Seed;
import dev.spike.domain.value.Tick;
import dev.spike.domain.value.Value;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The fields of one half under one seed, made ready to be drawn over and over. */
public final class Draws {

  private final List<Field> fields;
  private final long[] streams;
  private final boolean count;

  Draws(List<Field> fields, Seed seed) {
    this.fields = fields;
    streams = fields.stream().mapToLong(field -> Luck.stream(seed, field)).toArray();
    count = fields.stream().anyMatch(Field::counts);
  }

  /** Whether a draw moves counters, so that it has something to keep. */
  public boolean count() {
    return count;
  }

  /** Whether there is nothing to draw. */
  public boolean isEmpty() {
    return fields.isEmpty();
  }

  /** The draw of a number: one value for each field. The same arguments give the same draw. */
  public Draw draw(CounterStates before, Instant now, long number) {
    Map<FieldName, Value> values = new LinkedHashMap<>(2 * fields.size());
    Map<FieldId, CounterState> after = count ? new HashMap<>(before.standing()) : Map.of();
    for (int i = 0; i < streams.length; i++) {
      Field field = fields.get(i);
      Chance chance = new Chance(streams[i], number);
      Value value =
          field
              .rule()
              .fold(
                  stateless -> stateless.draw(now, chance),
                  counter -> {
                    Tick tick = counter.tick(before.of(field.id(), counter), chance);
                    after.put(field.id(), tick.state());
                    return tick.value();
                  });
      values.put(field.name(), value);
    }
    return new Draw(values, count ? new CounterStates(after) : before);
  }
}
