package dev.spike.domain.value;

import dev.spike.domain.Faults;
import dev.spike.domain.Refusal;
import dev.spike.domain.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A length of time in whole milliseconds, written as {@code 1h30m}; it may be none at all. */
public record Lapse(Duration length) {

  /** No time at all. */
  public static final Lapse NONE = new Lapse(Duration.ZERO);

  private static final int MOST_DAYS = 366_000;
  private static final long MICROS = 1_000_000;
  private static final int NANOS_OF_MICRO = 1000;
  private static final int NANOS_OF_MILLI = 1_000_000;
  private static final long SECONDS_OF_DAY = 86_400;

  private static final Pattern WRITTEN =
      Pattern.compile(
          "(?:(\\d{1,6})d)?(?:(\\d{1,9})h)?(?:(\\d{1,9})m)?(?:(\\d{1,12})s)?(?:(\\d{1,12})ms)?");

  public Lapse {
    new Faults()
        .check(!length.isNegative(), "", "a length of time must not be negative")
        .check(
            length.compareTo(Duration.ofDays(MOST_DAYS)) <= 0,
            "",
            "a length of time must be at most %d days",
            MOST_DAYS)
        .check(
            length.getNano() % NANOS_OF_MILLI == 0,
            "",
            "a length of time is counted in whole milliseconds")
        .refuseIfAny();
  }

  /**
   * Reads {@code 1d}, {@code 2h30m}, {@code 90s}, {@code 250ms} and what is put together of them.
   */
  public static Lapse parse(String text) {
    Matcher parts = WRITTEN.matcher(text);
    if (text.isEmpty() || !parts.matches()) {
      throw new Refusal(
          Refusal.Kind.INVALID,
          "a length of time is written as 90s, 15m, 1h30m, 7d or 250ms, not " + Texts.shown(text));
    }
    return new Lapse(
        Duration.ofDays(part(parts, 1))
            .plusHours(part(parts, 2))
            .plusMinutes(part(parts, 3))
            .plusSeconds(part(parts, 4))
            .plusMillis(part(parts, 5)));
  }

  private static long part(Matcher parts, int group) {
    return parts.group(group) == null ? 0 : Long.parseLong(parts.group(group));
  }

  /** Whether it is no time at all. */
  public boolean isNone() {
    return length.isZero();
  }

  /** Notes that it is no time at all where some is needed. */
  void demandSome(Faults faults, String member, String what) {
    faults.check(!isNone(), member, "%s must be longer than nothing", what);
  }

  long micros() {
    return length.getSeconds() * MICROS + length.getNano() / NANOS_OF_MICRO;
  }

  /** How many microseconds an instant is after the beginning of 1970. */
  static long micros(Instant instant) {
    return instant.getEpochSecond() * MICROS + instant.getNano() / NANOS_OF_MICRO;
  }

  @Override
  public String toString() {
    long seconds = length.getSeconds();
    String written =
        part(seconds / SECONDS_OF_DAY, "d")
            + part(length.toHoursPart(), "h")
            + part(length.toMinutesPart(), "m")
            + part(length.toSecondsPart(), "s")
            + part(length.toMillisPart(), "ms");
    return written.isEmpty() ? "0s" : written;
  }

  private static String part(long count, String unit) {
    return count == 0 ? "" : count + unit;
  }
}
