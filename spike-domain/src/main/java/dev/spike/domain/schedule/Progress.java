package dev.spike.domain.schedule;

import dev.spike.domain.collection.CounterStates;
import dev.spike.domain.collection.FieldId;
import dev.spike.domain.collection.FieldName;
import dev.spike.domain.value.Counter;
import dev.spike.domain.value.CounterState;
import dev.spike.domain.value.Value;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How far one half of a collection has come: how often it was drawn, where its own counters stand,
 * and where those of its spikes do, as far as these count for themselves and have begun to.
 *
 * @param openings the last window of each spike that was entered, where it matters what was told
 *     before
 */
public record Progress(
    long draws,
    CounterStates own,
    Map<SpikeId, CounterStates> spikes,
    Map<SpikeId, Opening> openings) {

  /** Nothing was drawn yet. */
  public static final Progress NONE = new Progress(0, CounterStates.NONE, Map.of());

  public Progress {
    spikes = Map.copyOf(spikes);
    openings = Map.copyOf(openings);
  }

  /** Half of a collection that has entered no window of which it has to be known. */
  public Progress(long draws, CounterStates own, Map<SpikeId, CounterStates> spikes) {
    this(draws, own, spikes, Map.of());
  }

  /** The counters that a draw moves, under the spike that runs, if any. */
  public CounterStates under(Optional<Spike> active) {
    return counting(active)
        .map(spike -> spikes.containsKey(spike.id()) ? spikes.get(spike.id()) : inheritedBy(spike))
        .orElse(own);
  }

  /** After more draws, under the spike that runs, if any. */
  public Progress drawn(long more, Optional<Spike> active, CounterStates after) {
    return counting(active)
        .map(spike -> new Progress(draws + more, own, moved(spike, after), openings))
        .orElseGet(() -> new Progress(draws + more, after, spikes, openings));
  }

  /** A spike that has counters of its own. */
  private static Optional<Spike> counting(Optional<Spike> active) {
    return active.filter(spike -> spike.continuity() == Continuity.INDEPENDENT);
  }

  private Map<SpikeId, CounterStates> moved(Spike spike, CounterStates after) {
    Map<SpikeId, CounterStates> moved = new HashMap<>(spikes);
    moved.put(spike.id(), after);
    return moved;
  }

  /** A counter goes on from where the collection's stands, unless the spike gave it a start. */
  private CounterStates inheritedBy(Spike spike) {
    Map<FieldId, CounterState> inherited = new HashMap<>(own.standing());
    spike.copies().stream()
        .filter(SpikeField::restarts)
        .forEach(field -> inherited.remove(field.copy().id()));
    return new CounterStates(inherited);
  }

  /** What was told before the window that a spike runs in, if that was entered. */
  Optional<Opening> opening(Spike running) {
    return Optional.ofNullable(openings.get(running.id()))
        .filter(entered -> entered.start().equals(running.window().start()));
  }

  /** A window is entered, and some counters begin anew by that. */
  Progress entering(Spike running, Set<FieldId> fallen, Map<FieldName, Value> held) {
    CounterStates standing = under(Optional.of(running));
    Progress begun = drawn(0, Optional.of(running), standing.without(fallen));
    Map<SpikeId, Opening> entered = new HashMap<>(openings);
    entered.put(running.id(), new Opening(running.window().start(), held));
    return new Progress(begun.draws, begun.own, begun.spikes, entered);
  }

  /** The window that a spike is in was not entered yet. */
  public Progress reentering(SpikeId spike) {
    Map<SpikeId, Opening> rest = new HashMap<>(openings);
    rest.remove(spike);
    return new Progress(draws, own, spikes, rest);
  }

  /** The counters of a spike that is gone are forgotten. */
  public Progress without(SpikeId spike) {
    Map<SpikeId, CounterStates> rest = new HashMap<>(spikes);
    rest.remove(spike);
    return new Progress(draws, own, rest, openings).reentering(spike);
  }

  /** The collection's counter of a field begins anew. */
  public Progress restarting(FieldId field) {
    return new Progress(draws, own.without(field), spikes, openings);
  }

  /** Some of a spike's counters begin anew, if it has begun at all. */
  public Progress restarting(SpikeId spike, Map<FieldId, Counter> counters) {
    if (!spikes.containsKey(spike)) {
      return this;
    }
    Map<FieldId, CounterState> standing = new HashMap<>(spikes.get(spike).standing());
    counters.forEach((field, counter) -> standing.put(field, counter.initial()));
    Map<SpikeId, CounterStates> moved = new HashMap<>(spikes);
    moved.put(spike, new CounterStates(standing));
    return new Progress(draws, own, moved, openings);
  }
}
