package dev.spike.domain.imports;

import java.util.Objects;
import java.util.UUID;

/** By what a schedule is known. */
public record ScheduleId(UUID value) {

  public ScheduleId {
    Objects.requireNonNull(value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
