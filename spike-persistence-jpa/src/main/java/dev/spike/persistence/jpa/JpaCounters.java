package dev.spike.persistence.jpa;

import dev.spike.application.storage.Counters;
import dev.spike.domain.collection.CollectionId;
import dev.spike.domain.collection.CollectionType;
import dev.spike.domain.schedule.Progress;

/** Counters in a database. Within one transaction they move in memory, and are written once. */
record JpaCounters(Desk desk) implements Counters {

  @Override
  public Progress of(CollectionId collection, CollectionType type) {
    return desk.counter(HalfId.of(collection, type))
        .map(CounterRow::progress)
        .orElse(Progress.NONE);
  }

  @Override
  public void keep(CollectionId collection, CollectionType type, Progress progress) {
    desk.touch();
    HalfId id = HalfId.of(collection, type);
    desk.counter(id)
        .ifPresentOrElse(
            row -> row.keep(progress), () -> desk.persist(CounterRow.of(id, progress)));
  }
}
