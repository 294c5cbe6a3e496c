package dev.spike.http.exposition;

import dev.spike.domain.collection.CollectionType;
import dev.spike.domain.collection.FieldName;
import dev.spike.domain.schedule.Sample;
import dev.spike.domain.value.Value;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What samples tell, with whatever went wrong with them. */
record Shown(Map<CollectionType, Sample> samples) implements Moment {

  private Optional<Sample> of(CollectionType half) {
    return Optional.ofNullable(samples.get(half));
  }

  @Override
  public Optional<Value> value(CollectionType half, FieldName field) {
    return of(half).map(sample -> sample.values().get(field));
  }

  @Override
  public boolean isNone(CollectionType half, FieldName field) {
    return of(half).filter(sample -> sample.damage().nulls().contains(field)).isPresent();
  }

  @Override
  public Optional<Instant> time(CollectionType half) {
    return of(half).filter(sample -> !sample.damage().age().isZero()).map(Sample::told);
  }
}
