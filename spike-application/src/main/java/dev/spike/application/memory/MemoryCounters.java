package dev.spike.application.memory;

import dev.spike.application.storage.Counters;
import dev.spike.domain.collection.CollectionId;
import dev.spike.domain.collection.CollectionType;
import dev.spike.domain.schedule.Progress;

/** Counters within one unit of work. */
record MemoryCounters(Unit unit) implements Counters {

  @Override
  public Progress of(CollectionId collection, CollectionType type) {
    return unit.state().counters().of(collection, type).orElse(Progress.NONE);
  }

  @Override
  public void keep(CollectionId collection, CollectionType type, Progress progress) {
    unit.change(state -> state.with(state.counters().with(collection, type, progress)));
  }
}
