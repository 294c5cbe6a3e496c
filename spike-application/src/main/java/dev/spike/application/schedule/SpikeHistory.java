package dev.spike.application.schedule;

import dev.spike.application.storage.Stores;
import dev.spike.domain.collection.CollectionId;
import dev.spike.domain.schedule.Spike;
import dev.spike.domain.truth.SpikeVersion;
import java.time.Instant;
import java.util.List;

/**
 * Changes the spikes that there are, within one unit of work, and keeps what they were, so that it
 * can be told later what was abnormal. Nobody else takes a spike off its shelf.
 */
public record SpikeHistory(Stores stores, Instant now) {

  /** Keeps a spike in place of what it was. */
  public void replace(Spike before, Spike after) {
    note(before);
    stores.spikes().replace(after);
  }

  /** Does away with a spike and its counters. */
  public void remove(Spike spike) {
    note(spike);
    stores.spikes().remove(spike.id());
    new SpikeCounters(stores, spike.collection()).forget(List.of(spike.id()));
  }

  /** Does away with those spikes of a collection that are over, and with their counters. */
  public void clear(CollectionId collection) {
    List<Spike> gone = stores.spikes().removeExpired(collection, now);
    gone.forEach(this::note);
    new SpikeCounters(stores, collection).forget(gone.stream().map(Spike::id).toList());
  }

  private void note(Spike spike) {
    SpikeVersion.past(spike, now).ifPresent(stores.pastSpikes()::add);
  }
}
