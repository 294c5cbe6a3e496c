package dev.spike.application.generation;

import dev.spike.application.Watch;
import dev.spike.application.schedule.SpikeHistory;
import dev.spike.application.storage.Storage;
import dev.spike.application.storage.Stores;
import dev.spike.application.storage.Unavailable;
import dev.spike.domain.collection.CollectionId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Clears away spikes that are over; one poll does so for all that come at the same time. */
final class Broom {

  /** How long a collection is left as it is when nothing could be written. */
  private static final Duration REST = Duration.ofSeconds(10);

  private final Storage storage;
  private final Watch real;
  private final Map<CollectionId, Instant> resting;

  Broom(Storage storage, InstantSource real) {
    this.storage = storage;
    this.real = new Watch(real);
    resting = new ConcurrentHashMap<>();
  }

  /** Clears a collection, unless somebody else is at it or it could not be written just now. */
  void sweep(CollectionId collection, Instant now) {
    if (!isMine(collection)) {
      return;
    }
    try {
      storage.write(
          stores -> {
            sweep(stores, collection, now);
            return collection;
          });
      resting.remove(collection);
    } catch (Unavailable later) {
      // What is drawn does not depend on it; a later poll tries again.
    }
  }

  /** Clears a collection within a unit of work. */
  static void sweep(Stores stores, CollectionId collection, Instant now) {
    new SpikeHistory(stores, now).clear(collection);
  }

  private boolean isMine(CollectionId collection) {
    Instant now = real.now();
    Instant until = now.plus(REST);
    return resting.merge(collection, until, (old, mine) -> now.isBefore(old) ? old : mine) == until;
  }
}
