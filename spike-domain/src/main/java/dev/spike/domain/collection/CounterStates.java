package dev.spike.domain.collection;

import dev.spike.domain.value.Counter;
import dev.spike.domain.value.CounterState;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Where counters stand, by their fields. A counter that is not named has not ticked yet. */
public record CounterStates(Map<FieldId, CounterState> standing) {

  /** No counter has ticked yet. */
  public static final CounterStates NONE = new CounterStates(Map.of());

  public CounterStates {
    standing = Map.copyOf(standing);
  }

  /** Where the counter of a field stands. */
  public CounterState of(FieldId field, Counter counter) {
    return standing.getOrDefault(field, counter.initial());
  }

  /** These states, with one field's counter standing elsewhere. */
  public CounterStates with(FieldId field, CounterState state) {
    Map<FieldId, CounterState> result = new HashMap<>(standing);
    result.put(field, state);
    return new CounterStates(result);
  }

  /** These states, with one field's counter back at its start. */
  public CounterStates without(FieldId field) {
    return without(Set.of(field));
  }

  /** These states, with the counters of some fields back at their start. */
  public CounterStates without(Set<FieldId> fields) {
    if (fields.isEmpty()) {
      return this;
    }
    Map<FieldId, CounterState> result = new HashMap<>(standing);
    result.keySet().removeAll(fields);
    return new CounterStates(result);
  }
}
