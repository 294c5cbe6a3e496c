package dev.spike.application.memory;

import dev.spike.domain.collection.CollectionId;
import dev.spike.domain.collection.CollectionName;
import dev.spike.domain.collection.DataCollection;
import dev.spike.domain.collection.StoredField;
import java.util.Comparator;

/** Collections, and the ways to find them. */
record CollectionTable(
    Tree<CollectionId, DataCollection> byId,
    Tree<CollectionName, CollectionId> byName,
    Tree<Long, CollectionId> byField,
    Tree<Pair, DataCollection> byOwner) {

  static final CollectionTable EMPTY =
      new CollectionTable(
          Tree.sortedBy(Comparator.comparingLong(CollectionId::number)),
          Tree.sortedBy(Comparator.comparing(CollectionName::text)),
          Tree.sortedBy(Comparator.<Long>naturalOrder()),
          Tree.sortedBy(Pair.ORDER));

  CollectionTable with(DataCollection collection) {
    CollectionId id = collection.id();
    CollectionTable others = without(id);
    Tree<Long, CollectionId> fields = others.byField;
    for (StoredField field : collection.stored()) {
      fields = fields.with(field.field().id().number(), id);
    }
    return new CollectionTable(
        others.byId.with(id, collection),
        others.byName.with(collection.name(), id),
        fields,
        others.byOwner.with(owned(collection), collection));
  }

  CollectionTable without(CollectionId id) {
    return byId.get(id).map(this::without).orElse(this);
  }

  private CollectionTable without(DataCollection collection) {
    Tree<Long, CollectionId> fields = byField;
    for (StoredField field : collection.stored()) {
      fields = fields.without(field.field().id().number());
    }
    return new CollectionTable(
        byId.without(collection.id()),
        byName.without(collection.name()),
        fields,
        byOwner.without(owned(collection)));
  }

  private static Pair owned(DataCollection collection) {
    return new Pair(collection.owner().number(), collection.id().number());
  }
}
