package dev.spike.domain.value;

import java.time.Instant;
import java.util.function.Function;

/** A rule that needs no memory of earlier draws. */
public sealed interface StatelessRule extends Rule
    permits FixedText,
        FixedNumber,
        FixedFloat,
        EpochNow,
        NumberRange,
        FloatRange,
        Held,
        Curve,
        Bent {

  /** The value at an instant, as chance has it. The same arguments give the same value. */
  Value draw(Instant now, Chance chance);

  /** A rule that was made ready to be drawn over and over. */
  @FunctionalInterface
  interface Drawing {

    /** The value at an instant, as chance has it. */
    Value draw(Instant now, Chance chance);
  }

  /** This rule, made ready to be drawn over and over: the same values, sooner. */
  default Drawing ready() {
    return this::draw;
  }

  @Override
  default <R> R fold(
      Function<StatelessRule, R> stateless,
      Function<Counter, R> counter,
      Function<Derived, R> derived) {
    return stateless.apply(this);
  }
}
