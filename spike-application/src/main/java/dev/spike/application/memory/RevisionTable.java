package dev.spike.application.memory;

import dev.spike.domain.collection.CollectionId;
import java.util.Comparator;

/** Which revision of each thing was its last, and the things in that order. */
record RevisionTable(
    long last,
    long access,
    Tree<CollectionId, Long> byCollection,
    Tree<Long, CollectionId> byRevision) {

  static final RevisionTable EMPTY =
      new RevisionTable(
          0,
          0,
          Tree.sortedBy(Comparator.comparingLong(CollectionId::number)),
          Tree.sortedBy(Comparator.<Long>naturalOrder()));

  RevisionTable with(CollectionId collection) {
    long next = last + 1;
    Tree<Long, CollectionId> others =
        byCollection.get(collection).map(byRevision::without).orElse(byRevision);
    return new RevisionTable(
        next, access, byCollection.with(collection, next), others.with(next, collection));
  }

  RevisionTable withAccess() {
    return new RevisionTable(last + 1, last + 1, byCollection, byRevision);
  }

  RevisionTable withClock() {
    return new RevisionTable(last + 1, access, byCollection, byRevision);
  }
}
