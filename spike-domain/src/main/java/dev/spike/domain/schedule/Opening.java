package dev.spike.domain.schedule;

import dev.spike.domain.collection.FieldName;
import dev.spike.domain.value.Value;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * That a spike is at work in one of its windows, in a half that was drawn there.
 *
 * @param start when the window began
 * @param held what was told last before it did
 */
public record Opening(Instant start, Map<FieldName, Value> held) {

  public Opening {
    held = Collections.unmodifiableMap(new LinkedHashMap<>(held));
  }
}
