package dev.spike.domain.schedule;

import dev.spike.domain.collection.CounterStates;
import dev.spike.domain.collection.FieldId;
import dev.spike.domain.value.Counter;
import java.util.HashMap;
import java.util.Map;

/**
 * How far one half of a collection has come: how often it was drawn, where its own counters stand,
 * and where those of its spikes do, as far as these count for themselves and have begun to.
 */
public record Progress(long draws, CounterStates own, Map<SpikeId, CounterStates> spikes) {

  /** Nothing was drawn yet. */
  public static final Progress NONE = new Progress(0, CounterStates.NONE, Map.of());

  public Progress {
    spikes = Map.copyOf(spikes);
  }

  /** The counters that a draw under {@code spike} moves. */
  public CounterStates under(Spike spike) {
    if (spike.continuity() == Continuity.SHARED) {
      return own;
    }
    return spikes.containsKey(spike.id()) ? spikes.get(spike.id()) : inheritedBy(spike);
  }

  /** A counter goes on from where the collection's stands, unless the spike gave it a start. */
  private CounterStates inheritedBy(Spike spike) {
    CounterStates inherited = own;
    for (SpikeField field : spike.copies()) {
      inherited = field.restarts() ? inherited.without(field.copy().id()) : inherited;
    }
    return inherited;
  }

  /** After one more draw, of the collection itself. */
  Progress drawn(CounterStates after) {
    return new Progress(draws + 1, after, spikes);
  }

  /** After one more draw, under a spike. */
  Progress drawn(Spike spike, CounterStates after) {
    if (spike.continuity() == Continuity.SHARED) {
      return drawn(after);
    }
    Map<SpikeId, CounterStates> moved = new HashMap<>(spikes);
    moved.put(spike.id(), after);
    return new Progress(draws + 1, own, moved);
  }

  /** The counters of a spike that is gone are forgotten. */
  public Progress without(SpikeId spike) {
    Map<SpikeId, CounterStates> rest = new HashMap<>(spikes);
    rest.remove(spike);
    return new Progress(draws, own, rest);
  }

  /** The collection's counter of a field begins anew. */
  public Progress restarting(FieldId field) {
    return new Progress(draws, own.without(field), spikes);
  }

  /** A spike's counter of a field begins anew, if it has begun at all. */
  public Progress restarting(SpikeId spike, FieldId field, Counter counter) {
    if (!spikes.containsKey(spike)) {
      return this;
    }
    Map<SpikeId, CounterStates> moved = new HashMap<>(spikes);
    moved.computeIfPresent(spike, (id, states) -> states.with(field, counter.initial()));
    return new Progress(draws, own, moved);
  }
}
