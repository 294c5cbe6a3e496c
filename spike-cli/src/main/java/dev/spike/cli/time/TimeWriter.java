package dev.spike.cli.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * Writes times for people.
 *
 * @param now what time it is
 * @param zone the clocks that they look at
 */
public record TimeWriter(Instant now, ZoneId zone) {

  private static final DateTimeFormatter MINUTE = format("HH:mm");
  private static final DateTimeFormatter SECOND = format("HH:mm:ss");
  private static final DateTimeFormatter WEEKDAY = format("EEE ");
  private static final DateTimeFormatter DAY = format("d MMM ");
  private static final DateTimeFormatter DATE = format("uuuu-MM-dd ");
  private static final DateTimeFormatter HEADING = format("EEEE, d MMMM uuuu, HH:mm");
  private static final int DAYS_BY_NAME = 6;

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
  }

  /** A time as exact as it is: a date and a time of day. */
  public String exact(Instant instant) {
    ZonedDateTime there = instant.atZone(zone);
    return DATE.format(there) + timeOfDay(there);
  }

  /** A time as it is said among people: today it needs no date, and this week no month. */
  public String near(Instant instant) {
    ZonedDateTime there = instant.atZone(zone);
    LocalDate today = LocalDate.ofInstant(now, zone);
    long days = there.toLocalDate().toEpochDay() - today.toEpochDay();
    if (days == 0) {
      return timeOfDay(there);
    }
    if (days == 1) {
      return "tomorrow " + timeOfDay(there);
    }
    if (days > 0 && days <= DAYS_BY_NAME) {
      return WEEKDAY.format(there) + timeOfDay(there);
    }
    return (there.getYear() == today.getYear() ? DAY : DATE).format(there) + timeOfDay(there);
  }

  /** The same without seconds, where it is also said how far that is. */
  public String minute(Instant instant) {
    return near(instant.truncatedTo(ChronoUnit.MINUTES));
  }

  /** A stretch of time; the date of its end is left out if it is that of its start. */
  public String stretch(Instant from, Instant to) {
    ZonedDateTime end = to.atZone(zone);
    boolean oneDay = LocalDate.ofInstant(from, zone).equals(end.toLocalDate());
    return near(from) + " to " + (oneDay ? timeOfDay(end) : near(to));
  }

  /** The present, as it stands above what is shown of it. */
  public String heading() {
    return HEADING.format(now.atZone(zone)) + " (" + zone.getId() + ")";
  }

  /** How long it is until an instant, or since. */
  public String distance(Instant instant) {
    return Lengths.write(Duration.between(now, instant).abs());
  }

  private static String timeOfDay(ZonedDateTime there) {
    return (there.getSecond() == 0 ? MINUTE : SECOND).format(there);
  }
}
