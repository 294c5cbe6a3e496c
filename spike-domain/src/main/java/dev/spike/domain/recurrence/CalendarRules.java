package dev.spike.domain.recurrence;

import dev.spike.domain.Refusal;
import java.time.LocalDateTime;
import java.util.ServiceLoader;

/**
 * Reads the recurrence rules of calendars (RFC 5545). Whoever can do so is found as a service, so
 * that those who do not recur by such rules need nothing for it.
 */
public interface CalendarRules {

  /** Reads a rule; what the library does not understand is refused. */
  Reading read(String rule, LocalDateTime begin);

  /**
   * A rule as it was understood.
   *
   * @param text the rule in its normal form
   * @param times when it recurs
   */
  record Reading(String text, LocalTimes times) {}

  /** Whoever can read rules here. */
  static CalendarRules installed() {
    return ServiceLoader.load(CalendarRules.class, CalendarRules.class.getClassLoader())
        .findFirst()
        .orElseThrow(
            () ->
                new Refusal(
                    Refusal.Kind.INVALID,
                    "recurrence rules of calendars need spike-calendar; a cron expression does not"));
  }
}
