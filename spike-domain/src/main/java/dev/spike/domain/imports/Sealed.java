package dev.spike.domain.imports;

import java.util.Objects;

/** A secret as it is kept: of no use to whoever lacks the key. */
public record Sealed(String text) {

  public Sealed {
    Objects.requireNonNull(text);
  }

  @Override
  public String toString() {
    return "Sealed[hidden]";
  }
}
