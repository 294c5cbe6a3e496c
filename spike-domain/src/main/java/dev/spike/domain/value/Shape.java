package dev.spike.domain.value;

import java.time.Instant;

/** What the course of a {@link Curve} looks like, before it is blurred and rounded. */
public sealed interface Shape permits Wave, Profile, Walk, Scatter, Sequence, Replay {

  /** The name under which curves of this shape are known outside. */
  ValueType type();

  /** How many decimal places its values have where nothing else was asked for. */
  int places();

  /** Between what it runs, before it is blurred and rounded. */
  Span span();

  /** This shape, made ready to be looked up over and over. */
  Path path();

  /** Where a shape stands at any instant. */
  @FunctionalInterface
  interface Path {

    /** The height at an instant, with the chance of a stream. */
    double at(Instant now, long stream);
  }
}
