package dev.spike.application.collection;

import dev.spike.application.storage.Stores;
import dev.spike.domain.access.User;
import dev.spike.domain.access.Username;
import dev.spike.domain.collection.CollectionType;
import dev.spike.domain.collection.CounterStates;
import dev.spike.domain.collection.DataCollection;
import dev.spike.domain.collection.Field;
import dev.spike.domain.collection.FieldId;
import dev.spike.domain.collection.StoredField;
import dev.spike.domain.value.CounterState;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A collection as it is shown: with the name of its owner, and with where its counters stand in
 * each half.
 */
public record CollectionDetails(
    DataCollection collection,
    Optional<Username> owner,
    Map<CollectionType, CounterStates> counters) {

  public CollectionDetails {
    counters = Map.copyOf(counters);
  }

  /** A collection with what else is shown of it. */
  public static CollectionDetails of(Stores stores, DataCollection collection) {
    Map<CollectionType, CounterStates> counters = new EnumMap<>(CollectionType.class);
    for (CollectionType type : CollectionType.values()) {
      counters.put(
          type,
          collection.fields().count(type)
              ? stores.counters().of(collection.id(), type).own()
              : CounterStates.NONE);
    }
    Optional<Username> owner = stores.users().byId(collection.owner()).map(User::username);
    return new CollectionDetails(collection, owner, counters);
  }

  /** The fields as they are shown. */
  public List<FieldDetails> fields() {
    return collection.stored().stream().map(this::details).toList();
  }

  /** One of the fields as it is shown. */
  FieldDetails field(FieldId id) {
    return fields().stream()
        .filter(details -> details.stored().field().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private FieldDetails details(StoredField stored) {
    Field field = stored.field();
    Optional<CounterState> current =
        field
            .rule()
            .fold(
                stateless -> Optional.empty(),
                counter -> Optional.of(counters.get(field.type()).of(field.id(), counter)),
                derived -> Optional.empty());
    return new FieldDetails(collection.id(), stored, current);
  }
}
