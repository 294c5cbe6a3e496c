package dev.spike.domain.value;

import java.time.Instant;
import java.util.Optional;

/** The time of the draw in whole seconds since 1970. */
public record EpochNow() implements StatelessRule {

  @Override
  public ValueType type() {
    return ValueType.EPOCH_NOW;
  }

  @Override
  public Value draw(Instant now, Chance chance) {
    return new Value.Whole(now.getEpochSecond());
  }

  @Override
  public Optional<Span> span() {
    return Optional.of(Span.of(Instant.MIN.getEpochSecond(), Instant.MAX.getEpochSecond()));
  }

  @Override
  public String toString() {
    return "epoch";
  }
}
