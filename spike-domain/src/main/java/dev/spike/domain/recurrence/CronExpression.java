package dev.spike.domain.recurrence;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The minutes of the calendar that a five-field cron expression names. In which zone they are meant
 * and what becomes of them when its clocks are moved is the matter of {@link Recurrence.Cron}.
 *
 * <p>The fields are minute (0–59), hour (0–23), day of month (1–31), month (1–12 or {@code JAN} to
 * {@code DEC}) and day of week (0–7, both ends Sunday, or {@code SUN} to {@code SAT}). Each is
 * everything {@code *}, a value {@code a}, a range {@code a-b}, a step <code>*&#47;n</code>, {@code
 * a-b/n} or {@code a/n} (from a to the end of the field, which for days of the week is the Sunday
 * that is 7), or a list of these. Instead of the five fields there may be {@code @hourly},
 * {@code @daily}, {@code @midnight}, {@code @weekly}, {@code @monthly}, {@code @yearly} or
 * {@code @annually}. Upper and lower case are the same.
 *
 * <p>If both day fields are restricted, a day matches when either of them does; otherwise it has to
 * match both. A field that begins with {@code *} counts as unrestricted, as in Vixie's cron: so
 * <code>0 0 *&#47;2 * 1</code> means the Mondays with an odd date, but {@code 0 0 1-31/2 * 1} every
 * Monday and every odd date.
 */
public final class CronExpression {

  private final FieldValues minutes;
  private final FieldValues hours;
  private final CronDays days;

  CronExpression(FieldValues minutes, FieldValues hours, CronDays days) {
    this.minutes = minutes;
    this.hours = hours;
    this.days = days;
  }

  /** Reads an expression, or refuses it for everything that is wrong with it at once. */
  public static CronExpression parse(String text) {
    return new CronReader().read(text);
  }

  /** What it means, as people would say it. */
  public String inWords() {
    return new CronWords(minutes, hours, days).toString();
  }

  /** Whether the same minute comes again in the next hour, whatever clocks do meanwhile. */
  boolean comesEveryHour() {
    return hours.allowsAll();
  }

  /** Whether it says how often to run rather than at which times. */
  boolean saysHowOften() {
    return minutes.starred() || comesEveryHour();
  }

  /** The first of the named minutes that does not begin before {@code from}. */
  LocalDateTime atOrAfter(LocalDateTime from) {
    LocalDateTime minute = from.truncatedTo(ChronoUnit.MINUTES);
    if (minute.isBefore(from)) {
      minute = minute.plusMinutes(1);
    }
    if (days.allow(minute.toLocalDate())) {
      Optional<LocalTime> today = atOrAfter(minute.toLocalTime());
      if (today.isPresent()) {
        return minute.with(today.get());
      }
    }
    return days.atOrAfter(minute.toLocalDate().plusDays(1)).atTime(hours.first(), minutes.first());
  }

  private Optional<LocalTime> atOrAfter(LocalTime from) {
    if (hours.allows(from.getHour())) {
      OptionalInt minute = minutes.atOrAfter(from.getMinute());
      if (minute.isPresent()) {
        return Optional.of(LocalTime.of(from.getHour(), minute.getAsInt()));
      }
    }
    OptionalInt hour = hours.atOrAfter(from.getHour() + 1);
    return hour.isPresent()
        ? Optional.of(LocalTime.of(hour.getAsInt(), minutes.first()))
        : Optional.empty();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CronExpression that && toString().equals(that.toString());
  }

  @Override
  public int hashCode() {
    return toString().hashCode();
  }

  /** The normal form: five fields in numbers, which {@link #parse} reads back as an equal one. */
  @Override
  public String toString() {
    return String.join(
        " ",
        minutes.toString(),
        hours.toString(),
        days.daysOfMonth().toString(),
        days.months().toString(),
        days.daysOfWeek().toString());
  }
}
