package dev.spike.persistence.jpa;

import dev.spike.domain.collection.CollectionId;
import dev.spike.domain.collection.CollectionType;

/** Which half of which collection. */
record HalfId(CollectionId collection, CollectionType type) {}
