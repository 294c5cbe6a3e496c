package dev.spike.persistence.jpa;

import dev.spike.domain.collection.CollectionId;
import dev.spike.domain.collection.CollectionType;
import jakarta.persistence.Embeddable;

/** Which half of which collection. */
@Embeddable
record HalfId(long collectionId, String collectionType) {

  static HalfId of(CollectionId collection, CollectionType type) {
    return new HalfId(collection.number(), type.toString());
  }
}
