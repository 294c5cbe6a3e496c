package dev.spike.application.schedule;

import dev.spike.domain.collection.CollectionId;
import dev.spike.domain.schedule.Spike;
import dev.spike.domain.schedule.SpikeId;
import dev.spike.domain.schedule.SpikeName;
import dev.spike.domain.schedule.Window;

/** A spike without what it does. */
public record PlannedSpike(SpikeId id, CollectionId collection, SpikeName name, Window window) {

  static PlannedSpike of(Spike spike) {
    return new PlannedSpike(spike.id(), spike.collection(), spike.name(), spike.window());
  }
}
