package dev.spike.domain.feed;

import dev.spike.domain.collection.FieldName;
import dev.spike.domain.schedule.Sample;
import dev.spike.domain.value.Value;
import java.util.List;

/** What one draw has told, some of which may be missing. */
record SamplePick(List<String> names, Sample sample) implements Pick {

  private FieldName name(int place) {
    return new FieldName(names.get(place));
  }

  @Override
  public boolean has(int place) {
    return sample.values().containsKey(name(place));
  }

  @Override
  public boolean isNull(int place) {
    return sample.damage().nulls().contains(name(place));
  }

  @Override
  public Value value(int place) {
    return sample.values().get(name(place));
  }

  @Override
  public boolean isWhole(int place) {
    return value(place) instanceof Value.Whole;
  }

  @Override
  public long units(int place) {
    return ((Value.Whole) value(place)).number();
  }
}
