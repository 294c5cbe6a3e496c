package dev.spike.domain.value;

import dev.spike.domain.Faults;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Optional;

/** Always the same decimal number, with its places as they were given. */
public record FixedFloat(BigDecimal number) implements StatelessRule {

  public FixedFloat {
    Faults faults = new Faults();
    Decimals.check(faults, "number", "the number", number);
    faults.refuseIfAny();
    number = number.scale() < 0 ? number.setScale(0, RoundingMode.UNNECESSARY) : number;
  }

  /** Always this number. */
  public static FixedFloat of(double number) {
    Faults faults = new Faults();
    Optional<BigDecimal> given = faults.member("number", () -> Decimals.of(number));
    faults.refuseIfAny();
    return new FixedFloat(given.orElseThrow());
  }

  @Override
  public ValueType type() {
    return ValueType.FLOAT_FIXED;
  }

  @Override
  public Value draw(Instant now, Chance chance) {
    return new Value.Decimal(number);
  }

  @Override
  public Optional<Span> span() {
    return Optional.of(Span.of(number));
  }

  @Override
  public String toString() {
    return "float " + number.toPlainString();
  }
}
