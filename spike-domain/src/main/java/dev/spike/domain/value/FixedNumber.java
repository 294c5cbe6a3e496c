package dev.spike.domain.value;

import java.time.Instant;
import java.util.Optional;

/** Always the same whole number. */
public record FixedNumber(long number) implements StatelessRule {

  @Override
  public ValueType type() {
    return ValueType.NUMBER_FIXED;
  }

  @Override
  public Value draw(Instant now, Chance chance) {
    return new Value.Whole(number);
  }

  @Override
  public Optional<Span> span() {
    return Optional.of(Span.of(number, number));
  }

  @Override
  public String toString() {
    return "number " + number;
  }
}
