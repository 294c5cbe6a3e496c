package dev.spike.domain.value;

import dev.spike.domain.Faults;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Around a mean, near it mostly and far from it seldom; what would lie outside the bounds lies on
 * them.
 */
public record Scatter(
    BigDecimal mean, BigDecimal deviation, Optional<BigDecimal> min, Optional<BigDecimal> max)
    implements Shape {

  private static final long STREAM = 0x42454C4CL;

  public Scatter {
    Faults faults = new Faults();
    Decimals.check(faults, "mean", "the mean of a normal distribution", mean);
    Decimals.check(faults, "deviation", "the deviation of a normal distribution", deviation);
    faults.check(
        deviation.signum() > 0,
        "deviation",
        "the deviation of a normal distribution must be above zero: %s",
        deviation);
    Optional<BigDecimal> low = min;
    Optional<BigDecimal> high = max;
    low.ifPresent(bound -> Decimals.check(faults, "min", "the lower bound", bound));
    high.ifPresent(bound -> Decimals.check(faults, "max", "the upper bound", bound));
    if (low.isPresent() && high.isPresent()) {
      faults.check(
          low.get().compareTo(high.get()) < 0,
          "max",
          "the upper bound must be above the lower one: %s..%s",
          low.get(),
          high.get());
    }
    faults.refuseIfAny();
    mean = Decimals.plain(mean);
    deviation = Decimals.plain(deviation);
    min = min.map(Decimals::plain);
    max = max.map(Decimals::plain);
  }

  @Override
  public ValueType type() {
    return ValueType.NORMAL;
  }

  @Override
  public int places() {
    return Curve.DEFAULT_PLACES;
  }

  @Override
  public Span span() {
    BigDecimal farthest = deviation.multiply(BigDecimal.valueOf(Bell.FARTHEST));
    return Span.around(within(mean.subtract(farthest)), within(mean.add(farthest)));
  }

  private BigDecimal within(BigDecimal number) {
    BigDecimal high = max.map(number::min).orElse(number);
    return Decimals.within(min.map(high::max).orElse(high));
  }

  @Override
  public Path path() {
    double middle = mean.doubleValue();
    double spread = deviation.doubleValue();
    double low = min.map(BigDecimal::doubleValue).orElse(-Double.MAX_VALUE);
    double high = max.map(BigDecimal::doubleValue).orElse(Double.MAX_VALUE);
    return (now, stream) ->
        Bounds.within(middle + spread * Bell.at(Curve.word(stream + STREAM, now)), low, high);
  }

  @Override
  public String toString() {
    return "normal "
        + mean.toPlainString()
        + " deviation "
        + deviation.toPlainString()
        + min.map(bound -> " min " + bound.toPlainString()).orElse("")
        + max.map(bound -> " max " + bound.toPlainString()).orElse("");
  }
}
