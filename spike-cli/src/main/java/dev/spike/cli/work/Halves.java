package dev.spike.cli.work;

import com.fasterxml.jackson.databind.JsonNode;
import dev.spike.cli.console.Labels;
import dev.spike.cli.console.Words;
import dev.spike.domain.collection.CollectionType;

/** Reads which half of a collection is meant, and chooses one where none is named. */
public final class Halves extends Labels<CollectionType> {

  /** Reads all of them. */
  public Halves() {
    super(Words.shown("the type of a collection", CollectionType.values()));
  }

  /** The half of a collection that is meant by itself: what is measured, if anything is. */
  public static CollectionType of(JsonNode collection) {
    return has(collection, CollectionType.CONFIGURATION)
            && !has(collection, CollectionType.PERFORMANCE)
        ? CollectionType.CONFIGURATION
        : CollectionType.PERFORMANCE;
  }

  private static boolean has(JsonNode collection, CollectionType type) {
    for (JsonNode field : Lists.of(collection.path("fields"))) {
      if (field.path("collection_type").asText().equals(type.toString())) {
        return true;
      }
    }
    return false;
  }
}
