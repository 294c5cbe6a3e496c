package dev.spike.domain.feed;

import dev.spike.domain.Faults;
import java.time.Duration;
import java.time.Instant;

/** The years in which a series can draw: those that four digits can write. */
final class Era {

  static final Instant BEGIN = Instant.parse("0001-01-01T00:00:00Z");
  static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

  private Era() {}

  static void check(Faults faults, String member, Instant instant) {
    boolean within = !instant.isBefore(BEGIN) && !instant.isAfter(END);
    faults.check(within, member, "a year must be 1 to 9999: %s", instant);
  }

  static void checkApart(Faults faults, Duration every) {
    faults.check(
        !every.isNegative() && !every.isZero(), "every", "draws must lie apart: %s", every);
    checkLength(faults, "every", every);
  }

  static void checkLength(Faults faults, String member, Duration length) {
    boolean fits = length.compareTo(Duration.between(BEGIN, END)) <= 0;
    faults.check(fits, member, "%s is longer than the calendar", length);
  }
}
