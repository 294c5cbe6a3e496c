package dev.spike.domain.value;

import dev.spike.domain.Faults;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One number of a list after the other, each for the same time, from an instant on: over and over,
 * or up to the last, which then stays. Before that instant it is the first.
 */
public record Sequence(List<BigDecimal> values, Lapse every, Instant from, boolean isHeld)
    implements Shape {

  /** The most numbers that a list can have. */
  public static final int MOST_VALUES = 10_000;

  public Sequence {
    Faults faults = new Faults();
    faults.check(
        !values.isEmpty() && values.size() <= MOST_VALUES,
        "values",
        "a sequence has 1 to %d values, not %d",
        MOST_VALUES,
        values.size());
    if (values.size() <= MOST_VALUES) {
      for (int i = 0; i < values.size(); i++) {
        Decimals.check(faults, "values", "value %d of a sequence".formatted(i + 1), values.get(i));
      }
    }
    every.demandSome(faults, "every", "the time for each value of a sequence");
    faults.refuseIfAny();
    values = values.stream().map(Decimals::plain).toList();
  }

  @Override
  public ValueType type() {
    return ValueType.SEQUENCE;
  }

  @Override
  public int places() {
    return places(values);
  }

  /** As many places as the number has that has the most, as far as curves can have them. */
  static int places(List<BigDecimal> values) {
    return Math.min(Curve.MOST_PLACES, values.stream().mapToInt(BigDecimal::scale).max().orElse(0));
  }

  @Override
  public Span span() {
    return Span.around(values.toArray(BigDecimal[]::new));
  }

  @Override
  public Path path() {
    double[] heights = values.stream().mapToDouble(BigDecimal::doubleValue).toArray();
    long start = Lapse.micros(from);
    long pause = every.micros();
    return (now, stream) -> {
      long place = Math.max(0, Math.floorDiv(Lapse.micros(now) - start, pause));
      return heights[(int) (isHeld ? Math.min(place, heights.length - 1) : place % heights.length)];
    };
  }

  @Override
  public String toString() {
    return values.stream()
            .map(BigDecimal::toPlainString)
            .collect(Collectors.joining(" ", "sequence ", ""))
        + " every "
        + every
        + (from.equals(Instant.EPOCH) ? "" : " from " + from)
        + (isHeld ? " hold" : "");
  }
}
