package dev.spike.domain.collection;

import dev.spike.domain.value.Value;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What one draw gave: the values in field order, and where the counters stand after it. */
public record Draw(Map<FieldName, Value> values, CounterStates counters) {

  public Draw {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }
}
