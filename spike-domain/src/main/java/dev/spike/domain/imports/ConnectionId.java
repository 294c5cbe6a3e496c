package dev.spike.domain.imports;

import java.util.Objects;
import java.util.UUID;

/** By what a connection is known. */
public record ConnectionId(UUID value) {

  public ConnectionId {
    Objects.requireNonNull(value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
