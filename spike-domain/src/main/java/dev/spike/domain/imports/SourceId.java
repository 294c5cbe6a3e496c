package dev.spike.domain.imports;

import java.util.Objects;
import java.util.UUID;

/** By what a source is known. */
public record SourceId(UUID value) {

  public SourceId {
    Objects.requireNonNull(value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
