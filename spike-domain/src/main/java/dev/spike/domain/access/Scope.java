package dev.spike.domain.access;

import dev.spike.domain.Refusal;
import dev.spike.domain.Texts;
import java.util.Arrays;

/** What an API key is good for. */
public enum Scope {
  /** Fetching generated data. */
  DATA_READ("data:read"),
  /** Starting imports. */
  IMPORTS_RUN("imports:run");

  private final String label;

  Scope(String label) {
    this.label = label;
  }

  /** Reads a label. */
  public static Scope parse(String label) {
    return Arrays.stream(values())
        .filter(scope -> scope.label.equals(label))
        .findFirst()
        .orElseThrow(
            () ->
                new Refusal(
                    Refusal.Kind.INVALID,
                    "a scope is data:read or imports:run, not " + Texts.shown(label)));
  }

  /** The name of this scope in the outside world. */
  @Override
  public String toString() {
    return label;
  }
}
