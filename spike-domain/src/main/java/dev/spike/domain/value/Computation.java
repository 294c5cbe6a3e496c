package dev.spike.domain.value;

import java.time.Instant;

/** A {@link Derived} rule, made ready to be computed over and over. */
public final class Computation {

  private final Span span;
  private final Step step;

  Computation(Span span, Step step) {
    this.span = span;
    this.step = step;
  }

  /** How it comes to its value. */
  @FunctionalInterface
  interface Step {

    Value value(Value[] inputs, Instant now, Chance chance);
  }

  /** Between what its numbers lie. */
  public Span span() {
    return span;
  }

  /** The value at an instant, for what the fields have that are read, in their order. */
  public Value value(Value[] inputs, Instant now, Chance chance) {
    return step.value(inputs, now, chance);
  }
}
