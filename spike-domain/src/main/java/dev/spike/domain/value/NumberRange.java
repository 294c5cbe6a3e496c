package dev.spike.domain.value;

import dev.spike.domain.Faults;
import java.time.Instant;
import java.util.Optional;

/** A whole number between two bounds, each as likely as the next, both bounds included. */
public record NumberRange(long min, long max) implements StatelessRule {

  public NumberRange {
    new Faults()
        .check(min <= max, "max", "a range must not end below its start: %d..%d", min, max)
        .refuseIfAny();
  }

  @Override
  public ValueType type() {
    return ValueType.NUMBER_RANGE;
  }

  /** The number that a word of chance leads to. */
  public long at(long word) {
    long count = max - min + 1;
    if (count > 0) {
      return min + Chance.share(word, count);
    }
    // Here the count does not fit 63 bits: it is unsigned, and 0 stands for all 2⁶⁴ numbers.
    return count == 0 ? word : min + Chance.share(word, count) + word;
  }

  @Override
  public Value draw(Instant now, Chance chance) {
    return new Value.Whole(at(chance.word()));
  }

  @Override
  public Optional<Span> span() {
    return Optional.of(Span.of(min, max));
  }

  @Override
  public String toString() {
    return "range " + min + ".." + max;
  }
}
