package dev.spike.domain.recurrence;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Objects;
import java.util.Optional;

/**
 * A recurrence rule of calendars, by the clocks of a zone, from a first instant on. A time that a
 * change of the clocks skips is as much later as they are put forward, and one that comes twice is
 * the first of both.
 */
public final class CalendarRule implements Beginnings {

  /** No clocks were ever put forward by more. */
  private static final Duration LONGEST_GAP = Duration.ofDays(1);

  private final String text;
  private final ZoneId zone;
  private final Instant begin;
  private final LocalTimes times;

  private CalendarRule(String text, ZoneId zone, Instant begin, LocalTimes times) {
    this.text = text;
    this.zone = zone;
    this.begin = begin;
    this.times = times;
  }

  /** Reads a rule such as {@code FREQ=WEEKLY;BYDAY=MO}, which counts from {@code begin}. */
  public static CalendarRule parse(String rule, ZoneId zone, Instant begin) {
    ZoneId known = Recurrence.zone(zone.getId());
    CalendarRules.Reading reading =
        CalendarRules.installed().read(rule, LocalDateTime.ofInstant(begin, known));
    return new CalendarRule(reading.text(), known, begin, reading.times());
  }

  @Override
  public Optional<Instant> after(Instant instant) {
    ZoneRules rules = zone.getRules();
    LocalDateTime from = from(instant.isBefore(begin) ? begin : instant, rules);
    for (Optional<LocalDateTime> time = times.atOrAfter(from);
        time.isPresent();
        time = times.atOrAfter(time.get().plusNanos(1))) {
      Instant found = time.get().atZone(zone).toInstant();
      if (found.isAfter(instant)) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  /** Times before a gap may be meant by instants after it. */
  private static LocalDateTime from(Instant instant, ZoneRules rules) {
    ZoneOffset offset = rules.getOffset(instant);
    LocalDateTime local = LocalDateTime.ofInstant(instant, offset);
    ZoneOffsetTransition last = rules.previousTransition(instant);
    return last != null && last.isGap() && last.getInstant().plus(LONGEST_GAP).isAfter(instant)
        ? local.minus(LONGEST_GAP)
        : local;
  }

  @Override
  public ZoneId zone() {
    return zone;
  }

  /** The rule in its normal form. */
  public String text() {
    return text;
  }

  @Override
  public String inWords() {
    return "by the rule " + text;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CalendarRule that
        && text.equals(that.text)
        && zone.equals(that.zone)
        && begin.equals(that.begin);
  }

  @Override
  public int hashCode() {
    return Objects.hash(text, zone, begin);
  }

  @Override
  public String toString() {
    return "rrule " + text + " in " + zone;
  }
}
