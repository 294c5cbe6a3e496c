package dev.spike.cli.manage;

import dev.spike.domain.collection.CollectionType;

/** Reads which half of a collection is meant. */
final class Halves extends Labels<CollectionType> {

  Halves() {
    super(CollectionType.values(), CollectionType::parse);
  }
}
