package dev.spike.planted.application;

import dev.spike.application.storage.Spikes;
import dev.spike.domain.collection.CollectionId;
import dev.spike.domain.schedule.Spike;
import java.time.Instant;

/** Every way to lose what a spike was. */
public final class ForgetsSpikes {

  void replace(Spikes spikes, Spike spike) {
    spikes.replace(spike);
  }

  void remove(Spikes spikes, Spike spike) {
    spikes.remove(spike.id());
  }

  void clear(Spikes spikes, CollectionId collection, Instant now) {
    spikes.removeExpired(collection, now);
  }
}
