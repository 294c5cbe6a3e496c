package dev.spike.domain.value;

import dev.spike.domain.Faults;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * A number that runs along a shape in time, perhaps with noise around it. It is the same at the
 * same instant, whoever asks and however often: its chance is that of the instant, not that of the
 * draw.
 *
 * @param noise how far values stray from the shape, as a standard deviation
 */
public record Curve(Shape shape, int places, BigDecimal noise) implements StatelessRule {

  /** The most places that its values can have. */
  public static final int MOST_PLACES = 10;

  /** The places of shapes that are computed. */
  static final int DEFAULT_PLACES = 2;

  private static final long NOISE = 0x4E4F495345L;
  private static final double LARGEST_COUNTED = 0x1p52;
  private static final double HALF = 0.5;

  public Curve {
    Faults faults = new Faults();
    check(faults, places, noise);
    faults.refuseIfAny();
    noise = Decimals.plain(noise);
  }

  /** Notes what is wrong with what numbers that are computed may end with. */
  static void check(Faults faults, int places, BigDecimal noise) {
    faults.check(
        places >= 0 && places <= MOST_PLACES,
        "places",
        "places must be 0 to %d, not %d",
        MOST_PLACES,
        places);
    Decimals.check(faults, "noise", "noise", noise);
    faults.check(noise.signum() >= 0, "noise", "noise must not be below zero: %s", noise);
  }

  /** A shape as it is, with as many places as it has by itself. */
  public static Curve of(Shape shape) {
    return new Curve(shape, shape.places(), BigDecimal.ZERO);
  }

  /** This curve with so many decimal places. */
  public Curve places(int other) {
    return new Curve(shape, other, noise);
  }

  /** This curve with values that stray so far. */
  public Curve noise(double deviation) {
    return new Curve(shape, places, Decimals.of(deviation));
  }

  @Override
  public ValueType type() {
    return shape.type();
  }

  @Override
  public Value draw(Instant now, Chance chance) {
    return ready().draw(now, chance);
  }

  @Override
  public Drawing ready() {
    Shape.Path path = shape.path();
    double deviation = noise.doubleValue();
    double unit = StrictMath.pow(10, places);
    return (now, chance) -> {
      double height = path.at(now, chance.stream());
      if (deviation > 0) {
        height += deviation * noise(chance.stream(), now);
      }
      return rounded(height, unit);
    };
  }

  @Override
  public Optional<Span> span() {
    Span bare = shape.span();
    double unit = StrictMath.pow(10, places);
    double farthest = noise.doubleValue() * Bell.FARTHEST;
    Value low = rounded(bare.min().doubleValue() - farthest, unit);
    Value high = rounded(bare.max().doubleValue() + farthest, unit);
    return Optional.of(new Span(Arithmetic.number(low), Arithmetic.number(high), places));
  }

  /** Noise with a deviation of one, which belongs to the instant. */
  static double noise(long stream, Instant now) {
    return Bell.at(word(stream + NOISE, now));
  }

  /** The chance of an instant. */
  static long word(long stream, Instant now) {
    return Chance.word(Chance.word(stream, now.getEpochSecond()), now.getNano());
  }

  private Value rounded(double height, double unit) {
    double units = Math.floor(height * unit + HALF);
    if (Math.abs(units) < LARGEST_COUNTED) {
      return value(BigDecimal.valueOf((long) units, places));
    }
    double finite = Math.max(-Double.MAX_VALUE, Math.min(Double.MAX_VALUE, height));
    return value(Decimals.roundHalfUp(new BigDecimal(finite), places));
  }

  private Value value(BigDecimal number) {
    return places == 0 ? Value.of(number) : new Value.Decimal(number);
  }

  @Override
  public String toString() {
    return shape
        + (places == shape.places() ? "" : " places " + places)
        + (noise.signum() == 0 ? "" : " noise " + noise.toPlainString());
  }
}
