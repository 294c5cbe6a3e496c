package dev.spike.domain.collection;

import dev.spike.domain.Refusal;
import dev.spike.domain.Texts;
import java.util.Arrays;

/** The two halves of a collection, each fetched by itself. */
public enum CollectionType {
  /** What is measured: it changes all the time, and spikes change it further. */
  PERFORMANCE("Performance"),
  /** What is set up: it stays as it is, also during a spike. */
  CONFIGURATION("Configuration");

  private final String label;

  CollectionType(String label) {
    this.label = label;
  }

  /** Reads a label, in upper or lower case. */
  public static CollectionType parse(String label) {
    return Arrays.stream(values())
        .filter(type -> type.label.equalsIgnoreCase(label))
        .findFirst()
        .orElseThrow(
            () ->
                new Refusal(
                    Refusal.Kind.INVALID,
                    "the type of a collection is Performance or Configuration, not "
                        + Texts.shown(label)));
  }

  /** The name of this half in the outside world. */
  @Override
  public String toString() {
    return label;
  }
}
