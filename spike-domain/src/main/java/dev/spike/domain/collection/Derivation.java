package dev.spike.domain.collection;

import dev.spike.domain.value.Chance;
import dev.spike.domain.value.Computation;
import dev.spike.domain.value.Value;
import java.time.Instant;
import java.util.List;

/** A field that is computed from others of its half, made ready: which these are, and how. */
public record Derivation(Field field, List<String> inputs, Computation computation) {

  public Derivation {
    inputs = List.copyOf(inputs);
  }

  /** Its value, for what the fields have that it reads, in their order. */
  public Value value(Value[] read, Instant now, Chance chance) {
    return computation.value(read, now, chance);
  }
}
