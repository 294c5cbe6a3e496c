package dev.spike.application.memory;

import dev.spike.application.storage.PastSpikes;
import dev.spike.domain.collection.CollectionId;
import dev.spike.domain.schedule.Window;
import dev.spike.domain.truth.SpikeVersion;
import java.time.Instant;
import java.util.List;

/** Spikes as they were, within one unit of work. */
record MemoryPastSpikes(Unit unit) implements PastSpikes {

  private PastTable table() {
    return unit.state().past();
  }

  @Override
  public void add(SpikeVersion version) {
    unit.change(state -> state.with(state.past().with(version)));
  }

  @Override
  public List<SpikeVersion> during(CollectionId collection, Window window) {
    return table().of(collection).filter(version -> version.force().overlaps(window)).toList();
  }

  @Override
  public boolean anyUntil(Instant instant) {
    return table().until(instant).findFirst().isPresent();
  }

  @Override
  public void removeUntil(Instant instant) {
    unit.change(state -> state.with(state.past().without(table().until(instant).toList())));
  }
}
