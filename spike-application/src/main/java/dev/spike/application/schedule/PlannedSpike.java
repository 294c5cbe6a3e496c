package dev.spike.application.schedule;

import dev.spike.domain.collection.CollectionId;
import dev.spike.domain.schedule.Occurrences;
import dev.spike.domain.schedule.Spike;
import dev.spike.domain.schedule.SpikeId;
import dev.spike.domain.schedule.SpikeName;
import dev.spike.domain.schedule.Window;
import java.time.Instant;

/**
 * A spike without what it does.
 *
 * @param window the one that ran, came next, or was the last when it was seen
 */
public record PlannedSpike(
    SpikeId id, CollectionId collection, SpikeName name, Occurrences occurrences, Window window) {

  static PlannedSpike of(Spike spike, Instant now) {
    Occurrences occurrences = spike.occurrences();
    return new PlannedSpike(
        spike.id(), spike.collection(), spike.name(), occurrences, occurrences.around(now));
  }

  /** The same at a later instant, when it may have another window. */
  PlannedSpike at(Instant now) {
    return new PlannedSpike(id, collection, name, occurrences, occurrences.around(now));
  }
}
