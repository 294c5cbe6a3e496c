package dev.spike.persistence.jpa;

import dev.spike.application.storage.Counters;
import dev.spike.domain.collection.CollectionId;
import dev.spike.domain.collection.CollectionType;
import dev.spike.domain.schedule.Progress;

/** Counters in a database. Within one transaction they move in memory, and are written once. */
record JpaCounters(Desk desk) implements Counters {

  @Override
  public Progress of(CollectionId collection, CollectionType type) {
    return desk.tallies().of(new HalfId(collection, type));
  }

  @Override
  public void keep(CollectionId collection, CollectionType type, Progress progress) {
    desk.touch();
    desk.tallies().keep(new HalfId(collection, type), progress);
  }
}
