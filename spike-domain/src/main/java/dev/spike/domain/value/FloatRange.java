package dev.spike.domain.value;

import dev.spike.domain.Faults;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A decimal number between two bounds: any of them is as likely as any other, then it is rounded
 * half up to a number of places, and it never leaves the bounds by that.
 */
public record FloatRange(BigDecimal min, BigDecimal max, int places) implements StatelessRule {

  /** The places that a range has where none are given. */
  public static final int DEFAULT_PLACES = 2;

  /** The most places that a range can have. */
  public static final int MOST_PLACES = 10;

  public FloatRange {
    Faults faults = new Faults();
    boolean usable = Decimals.check(faults, "min", "the start of a range", min);
    usable &= Decimals.check(faults, "max", "the end of a range", max);
    boolean sensible = places >= 0 && places <= MOST_PLACES;
    faults.check(sensible, "places", "places must be 0 to %d, not %d", MOST_PLACES, places);
    boolean ordered = min.compareTo(max) <= 0;
    faults.check(ordered, "max", "a range must not end below its start: %s..%s", min, max);
    faults.check(
        !(usable && sensible && ordered)
            || lowest(min, places).compareTo(highest(max, places)) <= 0,
        "places",
        "no number with %d decimal places lies within %s..%s; give more places or a wider range",
        places,
        min,
        max);
    faults.refuseIfAny();
    min = Decimals.plain(min);
    max = Decimals.plain(max);
  }

  /** A range with bounds as Java's {@code double} prints them. */
  public static FloatRange of(double min, double max, int places) {
    Faults faults = new Faults();
    Optional<BigDecimal> from = faults.member("min", () -> Decimals.of(min));
    Optional<BigDecimal> to = faults.member("max", () -> Decimals.of(max));
    faults.refuseIfAny();
    return new FloatRange(from.orElseThrow(), to.orElseThrow(), places);
  }

  @Override
  public ValueType type() {
    return ValueType.FLOAT_RANGE;
  }

  @Override
  public Value draw(Instant now, Chance chance) {
    BigDecimal drawn = min.add(Decimals.share(chance.word(), max.subtract(min)));
    BigDecimal rounded = Decimals.roundHalfUp(drawn, places);
    return new Value.Decimal(rounded.max(lowest(min, places)).min(highest(max, places)));
  }

  @Override
  public Drawing ready() {
    Optional<UnitRange> units = inUnits();
    return units.isPresent() ? units.get()::draw : this::draw;
  }

  /** This range as arithmetic on longs, where its bounds are small enough for that. */
  public Optional<UnitRange> inUnits() {
    int scale = Math.max(places, Math.max(min.scale(), max.scale()));
    OptionalLong from = Decimals.units(min, scale);
    OptionalLong to = Decimals.units(max, scale);
    if (from.isEmpty() || to.isEmpty() || scale - places > 18) {
      return Optional.empty();
    }
    return Optional.of(new UnitRange(from.getAsLong(), to.getAsLong(), places, scale - places));
  }

  private static BigDecimal lowest(BigDecimal min, int places) {
    return min.setScale(places, RoundingMode.CEILING);
  }

  private static BigDecimal highest(BigDecimal max, int places) {
    return max.setScale(places, RoundingMode.FLOOR);
  }

  @Override
  public Optional<Span> span() {
    return Optional.of(new Span(lowest(min, places), highest(max, places), places));
  }

  @Override
  public String toString() {
    return "float " + min.toPlainString() + ".." + max.toPlainString() + " places " + places;
  }
}
