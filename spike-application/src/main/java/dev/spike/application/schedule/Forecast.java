package dev.spike.application.schedule;

import dev.spike.domain.collection.CollectionId;
import dev.spike.domain.collection.CollectionName;
import dev.spike.domain.schedule.Spike;
import dev.spike.domain.schedule.SpikeId;
import java.util.List;
import java.util.Optional;

/**
 * What polls would get of a collection, one at each instant of a cadence.
 *
 * @param spikes those that have time in common with the cadence, the earliest first
 * @param tried which of them is only tried out, if one is
 */
public record Forecast(
    CollectionId collection,
    CollectionName name,
    Cadence cadence,
    List<Spike> spikes,
    Optional<SpikeId> tried,
    List<Outlook> fields) {

  public Forecast {
    spikes = List.copyOf(spikes);
    fields = List.copyOf(fields);
  }

  /** Whether a spike is kept, so that others know it by its id. */
  public boolean isKept(Spike spike) {
    return spike.id().number() != Trial.Planned.NO_ID;
  }
}
