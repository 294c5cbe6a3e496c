package dev.spike.cli.draw;

import com.fasterxml.jackson.databind.JsonNode;
import dev.spike.domain.Refusal;
import dev.spike.domain.collection.CollectionType;
import java.util.stream.StreamSupport;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the names of halves, and chooses one where none is named. */
final class Types implements ITypeConverter<CollectionType> {

  @Override
  public CollectionType convert(String name) {
    try {
      return CollectionType.parse(name);
    } catch (Refusal refusal) {
      throw new TypeConversionException(refusal.getMessage());
    }
  }

  /** The half of a collection that is meant by itself: what is measured, if anything is. */
  static CollectionType of(JsonNode collection) {
    return has(collection, CollectionType.CONFIGURATION)
            && !has(collection, CollectionType.PERFORMANCE)
        ? CollectionType.CONFIGURATION
        : CollectionType.PERFORMANCE;
  }

  private static boolean has(JsonNode collection, CollectionType type) {
    return StreamSupport.stream(collection.path("fields").spliterator(), false)
        .anyMatch(field -> field.path("collection_type").asText().equals(type.toString()));
  }
}
