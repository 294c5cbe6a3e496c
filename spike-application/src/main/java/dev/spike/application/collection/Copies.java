package dev.spike.application.collection;

import dev.spike.application.storage.DataCollections;
import dev.spike.domain.Names;
import dev.spike.domain.collection.CollectionName;
import dev.spike.domain.collection.DataCollection;
import java.util.List;

/** Copies of a collection, named {@code X (Copy 1)}, {@code X (Copy 2)} as far as that is free. */
final class Copies {

  private final DataCollection original;
  private final List<NewField> fields;
  private int number;

  Copies(DataCollection original) {
    this.original = original;
    this.fields = original.fields().all().stream().map(NewField::like).toList();
  }

  NewCollection next(DataCollections collections) {
    CollectionName name;
    do {
      number++;
      name = named(" (Copy " + number + ")");
    } while (collections.byName(name).isPresent());
    return new NewCollection(name, original.seed(), fields);
  }

  /** A name that would become too long gives up so much of its end. */
  private CollectionName named(String suffix) {
    String text = original.name().text();
    int room = Names.LONGEST - suffix.length();
    int length = Math.min(room, text.codePointCount(0, text.length()));
    return new CollectionName(text.substring(0, text.offsetByCodePoints(0, length)) + suffix);
  }
}
