package dev.spike.persistence.jpa;

import dev.spike.domain.UserId;
import dev.spike.domain.collection.CollectionId;
import dev.spike.domain.collection.CollectionName;
import dev.spike.domain.collection.DataCollection;
import dev.spike.domain.collection.StoredField;
import dev.spike.domain.value.Seed;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Optional;

/** A collection, without its fields, in the table of collections. */
@Entity
@Table(name = "collections")
class CollectionRow {

  @Id private long id;
  private String name;
  private Long seed;
  private long ownerId;
  @Embedded private StampColumns stamp;

  static CollectionRow of(DataCollection collection) {
    CollectionRow row = new CollectionRow();
    row.id = collection.id().number();
    row.name = collection.name().text();
    row.seed = collection.seed().map(Seed::number).orElse(null);
    row.ownerId = collection.owner().number();
    row.stamp = StampColumns.of(collection.stamp());
    return row;
  }

  long id() {
    return id;
  }

  CollectionName name() {
    return new CollectionName(name);
  }

  DataCollection with(List<StoredField> fields) {
    return new DataCollection(
        new CollectionId(id),
        name(),
        Optional.ofNullable(seed).map(Seed::new),
        new UserId(ownerId),
        fields,
        stamp.stamp());
  }
}
