package dev.spike.application.storage;

import dev.spike.domain.UserId;
import dev.spike.domain.collection.CollectionId;
import dev.spike.domain.collection.CollectionName;
import dev.spike.domain.collection.DataCollection;
import dev.spike.domain.collection.FieldId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The collections with their fields. */
public interface DataCollections {

  /** The collection of an id. */
  Optional<DataCollection> byId(CollectionId id);

  /** The collection of a name. */
  Optional<DataCollection> byName(CollectionName name);

  /** The collection that has a field. */
  Optional<DataCollection> byField(FieldId field);

  /** The names of collections, as far as there are any of these ids. */
  Map<CollectionId, CollectionName> names(Set<CollectionId> ids);

  /** Whose all collections are. */
  Map<CollectionId, UserId> owners();

  /** Collections by id, of one owner or of all. */
  Page<DataCollection> page(Optional<UserId> owner, PageRequest request);

  /** Adds a collection; a conflict if its name is taken. */
  void add(DataCollection collection);

  /** Keeps a collection in place of the one with the same id; a conflict if its name is taken. */
  void replace(DataCollection collection);

  /** Removes a collection with its spikes and counters. */
  void remove(CollectionId id);
}
