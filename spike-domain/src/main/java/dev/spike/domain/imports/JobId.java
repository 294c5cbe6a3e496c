package dev.spike.domain.imports;

import java.util.Objects;
import java.util.UUID;

/** By what a job is known. */
public record JobId(UUID value) {

  public JobId {
    Objects.requireNonNull(value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
