package dev.spike.application.schedule;

import dev.spike.domain.collection.Field;
import dev.spike.domain.value.Value;
import java.util.List;
import java.util.Optional;

/**
 * What a field would yield at each instant, and what without the spike that is tried out; nothing
 * where a spike knows no such field.
 */
public record Outlook(Field field, List<Optional<Value>> values, List<Optional<Value>> base) {

  public Outlook {
    values = List.copyOf(values);
    base = List.copyOf(base);
  }
}
