package dev.spike.application.document;

import dev.spike.application.Fate;
import dev.spike.application.collection.NewField;
import java.util.Optional;
import java.util.stream.Stream;

/** What becomes of a field: what it was, and what it is then, each with its place in its half. */
public record FieldFate(Fate fate, Optional<Placed> before, Optional<Placed> after) {

  /** A field and its place among those of its half, the first of which is 1. */
  public record Placed(NewField field, int place) {}

  /** The field, as it is known by type and name. */
  public NewField field() {
    return Stream.concat(after.stream(), before.stream()).findFirst().orElseThrow().field();
  }
}
