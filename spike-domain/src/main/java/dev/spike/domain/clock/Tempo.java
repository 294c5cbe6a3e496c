package dev.spike.domain.clock;

import dev.spike.domain.Faults;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How fast a clock runs, beside one on the wall.
 *
 * @param thousandths how many of its seconds go by in a thousand seconds
 */
public record Tempo(long thousandths) {

  /** It stands still. */
  public static final Tempo STILL = new Tempo(0);

  /** It runs as the one on the wall does. */
  public static final Tempo USUAL = new Tempo(1000);

  private static final int PLACES = 3;
  private static final int MOST = 100_000;
  private static final long THOUSAND = 1000;

  public Tempo {
    new Faults()
        .check(
            thousandths >= 0 && thousandths <= MOST * THOUSAND,
            "",
            "a clock runs at most %d times as fast as real time",
            MOST)
        .refuseIfAny();
  }

  /** So many times as fast as real time, which is not to stand still. */
  public static Tempo times(BigDecimal factor) {
    boolean fits =
        factor.signum() > 0
            && factor.compareTo(BigDecimal.valueOf(MOST)) <= 0
            && factor.stripTrailingZeros().scale() <= PLACES;
    new Faults()
        .check(
            fits,
            "",
            "the factor of a clock is 0.001 to %d, with at most %d places; freeze it to make it"
                + " stand still",
            MOST,
            PLACES)
        .refuseIfAny();
    return new Tempo(factor.movePointRight(PLACES).longValueExact());
  }

  /** How many times as fast as real time it is. */
  public BigDecimal factor() {
    BigDecimal exact = BigDecimal.valueOf(thousandths, PLACES).stripTrailingZeros();
    return exact.scale() < 0 ? exact.setScale(0, RoundingMode.UNNECESSARY) : exact;
  }

  /** Whether it stands still. */
  public boolean isStill() {
    return thousandths == 0;
  }

  /** Whether it is neither faster nor slower than real time. */
  public boolean isUsual() {
    return thousandths == THOUSAND;
  }

  /** How far it gets in so many milliseconds; what is less than one is lost. */
  long after(long millis) {
    long seconds = Math.floorDiv(millis, THOUSAND);
    long rest = Math.floorMod(millis, THOUSAND);
    return seconds * thousandths + rest * thousandths / THOUSAND;
  }

  /** How many milliseconds it takes to get so far at least; it must not stand still. */
  long untilPast(long millis) {
    long whole = millis / thousandths;
    long rest = millis % thousandths;
    return whole * THOUSAND + (rest * THOUSAND + thousandths - 1) / thousandths;
  }

  @Override
  public String toString() {
    return factor().toPlainString();
  }
}
