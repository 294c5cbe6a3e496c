package dev.spike.domain.collection;

import dev.spike.domain.value.CounterState;
import dev.spike.domain.value.Seed;
import dev.spike.domain.value.Value;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The fields of one half under one seed, made ready to be drawn over and over. */
public final class Draws {

  private final List<FieldName> names;
  private final Line[] lines;
  private final int[] counting;

  /** The places of the fields, each behind those of the fields that it reads. */
  private final int[] order;

  Draws(List<Field> fields, Seed seed) {
    names = fields.stream().map(Field::name).toList();
    lines = new Line[fields.size()];
    order = new int[lines.length];
    int next = 0;
    for (int place = 0; place < lines.length; place++) {
      if (fields.get(place).derived().isEmpty()) {
        lines[place] = Line.of(fields.get(place), seed);
        order[next++] = place;
      }
    }
    for (Derivation derivation : Derivations.of(fields)) {
      int place = fields.indexOf(derivation.field());
      lines[place] = Line.of(derivation, places(derivation.inputs()), seed);
      order[next++] = place;
    }
    counting =
        IntStream.range(0, lines.length).filter(place -> fields.get(place).counts()).toArray();
  }

  private int[] places(List<String> read) {
    List<String> texts = names.stream().map(FieldName::text).toList();
    return read.stream().mapToInt(texts::indexOf).toArray();
  }

  /** What the fields are called, in order. */
  public List<FieldName> names() {
    return names;
  }

  /** Whether a draw moves counters, so that it has something to keep. */
  public boolean count() {
    return counting.length > 0;
  }

  /** Whether there is nothing to draw. */
  public boolean isEmpty() {
    return names.isEmpty();
  }

  /** How many values a draw has. */
  public int size() {
    return lines.length;
  }

  /** The draw of a number: one value for each field. The same arguments give the same draw. */
  public Draw draw(CounterStates before, Instant now, long number) {
    Map<FieldName, Value> values = new LinkedHashMap<>(2 * lines.length);
    Map<FieldId, CounterState> after = count() ? new HashMap<>(before.standing()) : Map.of();
    Value[] drawn = new Value[lines.length];
    for (int place : order) {
      drawn[place] = lines[place].draw(before, after, drawn, now, number);
    }
    for (int place = 0; place < lines.length; place++) {
      values.put(names.get(place), drawn[place]);
    }
    return new Draw(values, count() ? new CounterStates(after) : before);
  }

  /** Where the counters stand after the draw of a number, which is all that it leaves behind. */
  public CounterStates after(CounterStates before, Instant now, long number) {
    if (!count()) {
      return before;
    }
    Map<FieldId, CounterState> after = new HashMap<>(before.standing());
    Value[] drawn = {};
    for (int place : counting) {
      lines[place].draw(before, after, drawn, now, number);
    }
    return new CounterStates(after);
  }
}
