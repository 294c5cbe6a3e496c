package dev.spike.domain.imports;

import java.util.Objects;
import java.util.UUID;

/** By what a project is known. */
public record ProjectId(UUID value) {

  public ProjectId {
    Objects.requireNonNull(value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
