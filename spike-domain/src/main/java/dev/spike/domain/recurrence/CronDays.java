package dev.spike.domain.recurrence;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;

/** The days that the three calendar fields of a cron expression name together. */
record CronDays(FieldValues daysOfMonth, FieldValues months, FieldValues daysOfWeek) {

  /** Multiplied with the seven bits of one week, repeats them for all weeks a month can touch. */
  private static final long FIVE_WEEKS = 0x10204081L;

  private static final int DAYS_OF_WEEK = 7;

  /** Whether there is such a day at all, as there is no 30 February. */
  boolean everCome() {
    if (eitherSuffices()) {
      return true;
    }
    for (Month month : Month.values()) {
      if (months.allows(month.getValue())
          && (daysOfMonth.values() & firstDays(month.maxLength())) != 0) {
        // Some year has each of these days on any weekday.
        return true;
      }
    }
    return false;
  }

  boolean allow(LocalDate date) {
    return months.allows(date.getMonthValue())
        && (daysIn(YearMonth.from(date)) & 1L << date.getDayOfMonth()) != 0;
  }

  LocalDate atOrAfter(LocalDate date) {
    YearMonth month = YearMonth.from(date);
    long rest = -1L << date.getDayOfMonth();
    while (true) {
      long days = months.allows(month.getMonthValue()) ? daysIn(month) & rest : 0;
      if (days != 0) {
        return month.atDay(Long.numberOfTrailingZeros(days));
      }
      month = month.plusMonths(1);
      rest = -1;
    }
  }

  /** Whether a day may fit by its date or by its weekday, and need not by both. */
  boolean eitherSuffices() {
    return !daysOfMonth.starred() && !daysOfWeek.starred();
  }

  private long daysIn(YearMonth month) {
    int first = month.atDay(1).getDayOfWeek().getValue();
    long week =
        daysOfWeek.values() >>> first % DAYS_OF_WEEK
            | daysOfWeek.values() << DAYS_OF_WEEK - first % DAYS_OF_WEEK;
    long byWeekday = (week & firstDays(DAYS_OF_WEEK) >>> 1) * FIVE_WEEKS << 1;
    long days =
        eitherSuffices() ? daysOfMonth.values() | byWeekday : daysOfMonth.values() & byWeekday;
    return days & firstDays(month.lengthOfMonth());
  }

  /** The days 1 to {@code length}, each as the bit of its number. */
  private static long firstDays(int length) {
    return (1L << length) - 1 << 1;
  }
}
