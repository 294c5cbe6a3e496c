package dev.spike.domain.value;

import dev.spike.domain.Faults;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/**
 * What becomes of a number, whatever it is: another one, a larger one, a multiple of it, or the
 * nearest within bounds.
 *
 * @param top the upper bound, which there is where numbers are kept within bounds
 */
public record Bend(Kind kind, BigDecimal amount, Optional<BigDecimal> top) {

  private static final int PERCENT_PLACES = 2;
  private static final int STRENGTH_PLACES = 9;
  private static final double STRENGTH_UNITS = 1e9;

  public Bend {
    Faults faults = new Faults();
    boolean bounds = kind == Kind.CLAMP;
    String member = bounds ? "min" : kind.word();
    String what = bounds ? "the lower bound" : "the number to " + member;
    Decimals.check(faults, member, what, amount);
    top.ifPresent(bound -> Decimals.check(faults, "max", "the upper bound", bound));
    faults.check(bounds == top.isPresent(), member, "only clamp has two bounds, and needs both");
    faults.check(
        !bounds || top.isEmpty() || amount.compareTo(top.get()) <= 0,
        "max",
        "the bounds must not be upside down: %s..%s",
        amount,
        top.orElse(amount));
    faults.refuseIfAny();
    amount = Decimals.plain(amount);
    top = top.map(Decimals::plain);
  }

  /** Something other than to keep within bounds. */
  public static Bend of(Kind kind, BigDecimal amount) {
    return new Bend(kind, amount, Optional.empty());
  }

  /** What can become of a number. */
  public enum Kind {
    /** Another number. */
    SET,
    /** So much more, or less. */
    ADD,
    /** So many times as much. */
    MULTIPLY,
    /** So many percent more, or less. */
    PERCENT,
    /** The nearest number within bounds. */
    CLAMP;

    /** How notations name it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What becomes of a number that is bent with all strength. */
  BigDecimal of(BigDecimal number) {
    return switch (kind) {
      case SET -> amount;
      case ADD -> number.add(amount);
      case MULTIPLY -> number.multiply(amount);
      case PERCENT -> number.add(number.multiply(amount).movePointLeft(PERCENT_PLACES));
      case CLAMP -> number.max(amount).min(top.orElse(amount));
    };
  }

  /** What becomes of a number that is bent with a strength from 0 to 1. */
  BigDecimal of(BigDecimal number, double strength) {
    BigDecimal all = of(number);
    if (strength >= 1) {
      return all;
    }
    BigDecimal share =
        BigDecimal.valueOf((long) StrictMath.rint(strength * STRENGTH_UNITS), STRENGTH_PLACES);
    return number.add(all.subtract(number).multiply(share));
  }

  /** What becomes of a value with a strength from 0 to 1; it keeps its places. */
  Value of(Value value, double strength) {
    return strength == 0
        ? value
        : value.fold(
            text -> value,
            whole -> Value.of(rounded(BigDecimal.valueOf(whole), strength)),
            decimal -> new Value.Decimal(rounded(decimal, strength)));
  }

  private BigDecimal rounded(BigDecimal number, double strength) {
    return Decimals.within(Decimals.roundHalfUp(of(number, strength), number.scale()));
  }

  /** Between what numbers of a span lie that are bent with whatever strength. */
  Span around(Span span) {
    BigDecimal one = bounded(span.min(), span.places());
    BigDecimal other = bounded(span.max(), span.places());
    return span.with(new Span(one.min(other), one.max(other), span.places()));
  }

  private BigDecimal bounded(BigDecimal number, int places) {
    return Decimals.within(Decimals.roundHalfUp(of(number), places));
  }

  /** How many decimal places its numbers have. */
  int places() {
    return Math.max(amount.scale(), top.map(BigDecimal::scale).orElse(0));
  }

  @Override
  public String toString() {
    return kind.word()
        + " "
        + amount.toPlainString()
        + top.map(bound -> ".." + bound.toPlainString()).orElse("");
  }
}
