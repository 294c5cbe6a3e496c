package dev.spike.application.collection;

import dev.spike.application.storage.Stores;
import dev.spike.domain.Faults;
import dev.spike.domain.Stamp;
import dev.spike.domain.UserId;
import dev.spike.domain.collection.CollectionId;
import dev.spike.domain.collection.CollectionName;
import dev.spike.domain.collection.DataCollection;
import dev.spike.domain.collection.FieldId;
import dev.spike.domain.collection.StoredField;
import dev.spike.domain.value.Seed;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A collection that somebody wants to own. */
public record NewCollection(CollectionName name, Optional<Seed> seed, List<NewField> fields) {

  public NewCollection {
    fields = List.copyOf(fields);
  }

  /** Makes it within a unit of work. */
  public DataCollection madeFor(UserId owner, Stores stores, Instant now) {
    CollectionId id = new CollectionId(stores.ids().next());
    Stamp stamp = Stamp.of(now);
    List<StoredField> stored =
        fields.stream()
            .map(field -> new StoredField(field.as(new FieldId(stores.ids().next())), stamp))
            .toList();
    Faults faults = new Faults();
    Optional<DataCollection> made =
        faults.member("fields", () -> new DataCollection(id, name, seed, owner, stored, stamp));
    faults.refuseIfAny();
    stores.collections().add(made.orElseThrow());
    return made.orElseThrow();
  }
}
