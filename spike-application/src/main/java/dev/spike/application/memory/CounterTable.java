package dev.spike.application.memory;

import dev.spike.domain.collection.CollectionId;
import dev.spike.domain.collection.CollectionType;
import dev.spike.domain.schedule.Progress;
import java.util.Optional;

/** How far the halves of collections have come. */
record CounterTable(Tree<Pair, Progress> byHalf) {

  static final CounterTable EMPTY = new CounterTable(Tree.sortedBy(Pair.ORDER));

  Optional<Progress> of(CollectionId collection, CollectionType type) {
    return byHalf.get(half(collection, type));
  }

  CounterTable with(CollectionId collection, CollectionType type, Progress progress) {
    return new CounterTable(byHalf.with(half(collection, type), progress));
  }

  CounterTable withoutAllOf(CollectionId collection) {
    Tree<Pair, Progress> rest = byHalf;
    for (CollectionType type : CollectionType.values()) {
      rest = rest.without(half(collection, type));
    }
    return new CounterTable(rest);
  }

  private static Pair half(CollectionId collection, CollectionType type) {
    return new Pair(collection.number(), type.ordinal());
  }
}
