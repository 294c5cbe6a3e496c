package dev.spike.application.generation;

import dev.spike.domain.collection.CollectionId;
import dev.spike.domain.collection.CollectionType;

/** One half of a collection. */
record Half(CollectionId collection, CollectionType type) {}
