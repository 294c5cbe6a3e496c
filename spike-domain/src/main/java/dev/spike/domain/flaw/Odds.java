package dev.spike.domain.flaw;

import dev.spike.domain.Faults;
import dev.spike.domain.value.Chance;
import java.math.BigDecimal;

/** How often something happens, in percent. */
public record Odds(BigDecimal percent) {

  /** Each time. */
  static final Odds ALWAYS = new Odds(BigDecimal.valueOf(100));

  private static final int MOST_PLACES = 4;
  private static final long ALL = 1_000_000;

  public Odds {
    boolean possible = percent.signum() > 0 && percent.compareTo(BigDecimal.valueOf(100)) <= 0;
    new Faults()
        .check(possible, "", "a chance is above 0%% and at most 100%%, not %s%%", percent)
        .check(
            !possible || percent.stripTrailingZeros().scale() <= MOST_PLACES,
            "",
            "a chance has at most %d decimal places",
            MOST_PLACES)
        .refuseIfAny();
    percent = new BigDecimal(percent.stripTrailingZeros().toPlainString());
  }

  /** Whether it happens this time. */
  boolean hit(long stream, long ordinal) {
    long units = percent.movePointRight(MOST_PLACES).longValueExact();
    return Chance.share(Chance.word(stream, ordinal), ALL) < units;
  }

  @Override
  public String toString() {
    return percent.toPlainString() + "%";
  }
}
