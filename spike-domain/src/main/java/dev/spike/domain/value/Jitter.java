package dev.spike.domain.value;

import dev.spike.domain.Faults;
import java.math.BigDecimal;

/** How far a step may stray to either side, in percent of the step. */
public record Jitter(BigDecimal percent) {

  private static final int PERCENT_PLACES = 2;
  private static final BigDecimal MOST = BigDecimal.valueOf(500);
  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  /** Every step is as long as the other. */
  public static final Jitter NONE = new Jitter(BigDecimal.ZERO);

  public Jitter {
    Faults faults = new Faults();
    boolean inBounds = percent.signum() >= 0 && percent.compareTo(MOST) <= 0;
    faults.check(inBounds, "", "jitter must be 0 to 500 percent, not %s", percent);
    if (inBounds) {
      Decimals.check(faults, "", "jitter", percent);
    }
    faults.refuseIfAny();
    percent = Decimals.plain(percent);
  }

  /** So many whole percent. */
  public static Jitter percent(int percent) {
    return new Jitter(BigDecimal.valueOf(percent));
  }

  /** Whether steps stray at all. */
  public boolean isNone() {
    return percent.signum() == 0;
  }

  /** The step as chance has it, rounded half up; never below zero, so that no counter turns. */
  BigDecimal applyTo(BigDecimal step, int places, Chance chance) {
    BigDecimal least = step.multiply(WHOLE.subtract(percent));
    BigDecimal width = step.multiply(percent).multiply(BigDecimal.valueOf(2));
    BigDecimal strayed = least.add(Decimals.share(chance.word(), width));
    return Decimals.roundHalfUp(strayed.movePointLeft(PERCENT_PLACES), places).max(BigDecimal.ZERO);
  }

  /** Whether the percents are a whole number of basis points. */
  boolean hasBasisPoints() {
    return percent.scale() <= PERCENT_PLACES;
  }

  /** Hundredths of a percent, of which 10,000 make a whole step. */
  long basisPoints() {
    return percent.movePointRight(PERCENT_PLACES).longValueExact();
  }

  @Override
  public String toString() {
    return isNone() ? "" : " jitter " + percent.toPlainString() + "%";
  }
}
