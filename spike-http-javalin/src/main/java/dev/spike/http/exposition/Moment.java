package dev.spike.http.exposition;

import dev.spike.domain.collection.CollectionType;
import dev.spike.domain.collection.FieldName;
import dev.spike.domain.schedule.Sample;
import dev.spike.domain.value.Value;
import java.util.Map;
import java.util.Optional;

/** A collection at one moment: the values of its fields, as far as there are any. */
@FunctionalInterface
public interface Moment {

  /** The value of a field. */
  Optional<Value> value(CollectionType half, FieldName field);

  /** What samples show, one of each half that may be seen. */
  static Moment of(Map<CollectionType, Sample> samples) {
    return (half, field) ->
        Optional.ofNullable(samples.get(half)).map(sample -> sample.values().get(field));
  }
}
