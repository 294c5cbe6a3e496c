package dev.spike.application.storage;

import dev.spike.domain.collection.CollectionId;
import dev.spike.domain.collection.CollectionType;
import dev.spike.domain.schedule.Progress;

/** How far each half of each collection has come. */
public interface Counters {

  /** How far one half of a collection has come; not at all, if nothing was kept. */
  Progress of(CollectionId collection, CollectionType type);

  /** Keeps how far one half of a collection that is on its shelf has come. */
  void keep(CollectionId collection, CollectionType type, Progress progress);
}
