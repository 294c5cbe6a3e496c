package dev.spike.application.schedule;

import dev.spike.application.storage.Stores;
import dev.spike.domain.collection.CollectionName;
import dev.spike.domain.collection.CollectionType;
import dev.spike.domain.collection.CounterStates;
import dev.spike.domain.collection.Field;
import dev.spike.domain.schedule.Series;
import dev.spike.domain.schedule.Spike;
import dev.spike.domain.schedule.SpikeField;
import dev.spike.domain.schedule.Status;
import dev.spike.domain.schedule.Window;
import dev.spike.domain.value.CounterState;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A spike as it is shown at an instant: with the name of its collection, its status, and with where
 * its counters stand in each half.
 *
 * @param window the one that runs, comes next, or was the last
 * @param upcoming the next windows of one that recurs
 */
public record SpikeDetails(
    Spike spike,
    CollectionName collection,
    Status status,
    Window window,
    List<Window> upcoming,
    Map<CollectionType, CounterStates> counters) {

  /** How many of the next windows are told. */
  public static final int TOLD = 10;

  public SpikeDetails {
    upcoming = List.copyOf(upcoming);
    counters = Map.copyOf(counters);
  }

  static SpikeDetails of(Stores stores, Spike spike, CollectionName collection, Instant now) {
    Map<CollectionType, CounterStates> counters = new EnumMap<>(CollectionType.class);
    for (CollectionType type : CollectionType.values()) {
      counters.put(
          type,
          spike.fields().count(type)
              ? stores.counters().of(spike.collection(), type).under(Optional.of(spike))
              : CounterStates.NONE);
    }
    return new SpikeDetails(
        spike,
        collection,
        spike.statusAt(now),
        spike.occurrences().around(now),
        spike.occurrences() instanceof Series series ? series.upcoming(now, TOLD) : List.of(),
        counters);
  }

  /** The number that the next draw of a field yields under this spike, if the field counts. */
  public Optional<CounterState> current(SpikeField field) {
    Field copy = field.copy();
    return copy.rule()
        .fold(
            stateless -> Optional.empty(),
            counter -> Optional.of(counters.get(copy.type()).of(copy.id(), counter)),
            derived -> Optional.empty());
  }
}
