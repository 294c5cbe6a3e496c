package dev.spike.domain.truth;

import dev.spike.domain.collection.CollectionType;
import dev.spike.domain.collection.FieldName;
import java.util.Optional;

/**
 * What is abnormal, and in what way.
 *
 * @param field the field of that name, a Performance field unless it is a fault; nothing if it is
 *     the answer as a whole
 */
public record Mark(Optional<FieldName> field, MarkKind kind) {

  /** A field that is abnormal. */
  public static Mark of(FieldName field, MarkKind kind) {
    return new Mark(Optional.of(field), kind);
  }

  /** Reads the notation that {@link #toString} writes. */
  public static Mark parse(String text) {
    int colon = text.indexOf(':');
    return colon < 0
        ? new Mark(Optional.empty(), new MarkKind(text))
        : of(new FieldName(text.substring(colon + 1)), new MarkKind(text.substring(0, colon)));
  }

  /** As it is read by people. */
  String text() {
    return field.map(name -> name + " (" + kind + ")").orElse(kind.word());
  }

  /** Whether what a field yields is abnormal. */
  public boolean concerns(FieldName other) {
    return field.map(other::equals).orElse(true);
  }

  /** The same of either half: spikes change Performance fields only, faults concern any. */
  boolean concerns(CollectionType half, FieldName other) {
    return concerns(other)
        && (half == CollectionType.PERFORMANCE || field.isEmpty() || kind.isFault());
  }

  /** A word, or a word and the name of a field. */
  @Override
  public String toString() {
    return field.map(name -> kind + ":" + name).orElseGet(kind::toString);
  }
}
