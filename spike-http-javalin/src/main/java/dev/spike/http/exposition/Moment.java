package dev.spike.http.exposition;

import dev.spike.domain.collection.CollectionType;
import dev.spike.domain.collection.FieldName;
import dev.spike.domain.schedule.Sample;
import dev.spike.domain.value.Value;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** A collection at one moment: the values of its fields, as far as there are any. */
@FunctionalInterface
public interface Moment {

  /** The value of a field. */
  Optional<Value> value(CollectionType half, FieldName field);

  /** Whether it is said of a field that it has no value. */
  default boolean isNone(CollectionType half, FieldName field) {
    return false;
  }

  /** When that was, where it is not said to be now. */
  default Optional<Instant> time(CollectionType half) {
    return Optional.empty();
  }

  /** What samples show, one of each half that may be seen. */
  static Moment of(Map<CollectionType, Sample> samples) {
    return new Shown(samples);
  }
}
