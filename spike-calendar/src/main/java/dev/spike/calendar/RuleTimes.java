package dev.spike.calendar;

import dev.spike.domain.recurrence.LocalTimes;
import java.time.LocalDateTime;
import java.util.Optional;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;

/** The times that a rule names from a first one on, each found without those before it. */
record RuleTimes(RecurrenceRule rule, LocalDateTime begin) implements LocalTimes {

  /** Beyond it, nobody plans anything, and the library counts no further. */
  private static final LocalDateTime END = LocalDateTime.of(9999, 1, 1, 0, 0);

  @Override
  public Optional<LocalDateTime> atOrAfter(LocalDateTime time) {
    LocalDateTime from = time.isBefore(begin) ? begin : time;
    if (from.isAfter(END)) {
      return Optional.empty();
    }
    try {
      RecurrenceRuleIterator times = rule.iterator(dateTime(begin));
      times.fastForward(dateTime(from));
      while (times.hasNext()) {
        LocalDateTime found = localTime(times.nextDateTime());
        if (!found.isBefore(from)) {
          return Optional.of(found);
        }
      }
      return Optional.empty();
    } catch (IllegalArgumentException tooRare) {
      // So the library says that it has looked at a thousand periods in vain.
      return Optional.empty();
    }
  }

  private static DateTime dateTime(LocalDateTime time) {
    return new DateTime(
        time.getYear(),
        time.getMonthValue() - 1,
        time.getDayOfMonth(),
        time.getHour(),
        time.getMinute(),
        time.getSecond());
  }

  private static LocalDateTime localTime(DateTime time) {
    return LocalDateTime.of(
        time.getYear(),
        time.getMonth() + 1,
        time.getDayOfMonth(),
        time.getHours(),
        time.getMinutes(),
        time.getSeconds());
  }
}
