package dev.spike.cli.time;

import dev.spike.domain.Refusal;
import dev.spike.domain.Texts;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads times as people write them: {@code now}, {@code in 20m}, {@code +30m}, {@code tomorrow
 * 09:00}, {@code friday 08:00}, {@code 09:00}, {@code 2026-12-01 09:00}, or ISO-8601.
 *
 * @param now what time it is
 * @param zone where times are read that do not say where
 * @param reference what a time of day, or of the week, comes next after
 */
public record TimeReader(Instant now, ZoneId zone, Instant reference) {

  private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");
  private static final String CLOCK = "(\\d{1,2}:\\d\\d(?::\\d\\d)?)";
  private static final Pattern LATER =
      Pattern.compile("(?:in\\s+|\\+\\s*)(" + Lengths.PATTERN + ")");
  private static final Pattern EARLIER =
      Pattern.compile("-\\s*(" + Lengths.PATTERN + ")|(" + Lengths.PATTERN + ")ago");
  private static final Pattern NEXT = Pattern.compile(CLOCK);
  private static final Pattern DAY = Pattern.compile("([a-z]+)(?:\\s+" + CLOCK + ")?");
  private static final Pattern DATE =
      Pattern.compile(
          "(\\d{4}-\\d\\d-\\d\\d)(?:[\\st]+(\\d\\d?:\\d\\d(?::\\d\\d(?:\\.\\d{1,9})?)?))?");
  private static final Pattern WITH_OFFSET =
      Pattern.compile(
          "(\\d{4}-\\d\\d-\\d\\d)[\\st]+(\\d\\d:\\d\\d\\S*?)\\s*(z|[+-]\\d\\d:?\\d\\d)");
  private static final int SHORTEST_DAY_NAME = 3;
  private static final int DAYS_AHEAD = 8;

  /** A reader of times at an instant. */
  public TimeReader(Instant now, ZoneId zone) {
    this(now, zone, now);
  }

  /** The same reader, to which a time of day is the next one after an instant. */
  public TimeReader after(Instant instant) {
    return new TimeReader(now, zone, instant);
  }

  /** What a text means, and what has to be said about that. */
  public Moment read(String text) {
    String plain = text.strip().toLowerCase(Locale.ROOT);
    try {
      Moment moment =
          relative(plain).or(() -> absolute(plain)).or(() -> named(plain)).orElseThrow();
      if (moment.instant().isBefore(FIRST) || moment.instant().isAfter(LAST)) {
        throw new Refusal(
            Refusal.Kind.INVALID,
            "a time must lie in the years 0 to 9999, not at " + Texts.shown(text));
      }
      return moment;
    } catch (DateTimeException | NoSuchElementException unreadable) {
      throw new Refusal(
          Refusal.Kind.INVALID,
          "a time is written like now, 'in 20m', 'tomorrow 09:00', 'friday 08:00', 09:00 or"
              + " '2026-12-01 09:00', not "
              + Texts.shown(text));
    }
  }

  private Optional<Moment> relative(String text) {
    Matcher later = LATER.matcher(text);
    Matcher earlier = EARLIER.matcher(text);
    if (text.equals("now")) {
      return exactly(now);
    }
    if (later.matches()) {
      return exactly(now.plus(Lengths.distance(later.group(1))));
    }
    return earlier.matches()
        ? exactly(now.minus(Lengths.distance(text.replaceAll("^-|ago$", ""))))
        : Optional.empty();
  }

  private Optional<Moment> absolute(String text) {
    Matcher there = WITH_OFFSET.matcher(text);
    if (there.matches()) {
      String offset = there.group(3).replaceFirst("^(...)(\\d\\d)$", "$1:$2");
      String iso = there.group(1) + "T" + there.group(2) + offset.toUpperCase(Locale.ROOT);
      return exactly(OffsetDateTime.parse(iso, DateTimeFormatter.ISO_OFFSET_DATE_TIME).toInstant());
    }
    Matcher date = DATE.matcher(text);
    return date.matches()
        ? Optional.of(local(LocalDate.parse(date.group(1)), clock(date.group(2))))
        : Optional.empty();
  }

  private Optional<Moment> named(String text) {
    Matcher time = NEXT.matcher(text);
    if (time.matches()) {
      return next(clock(time.group(1)), date -> true);
    }
    Matcher day = DAY.matcher(text);
    if (!day.matches()) {
      return Optional.empty();
    }
    LocalTime clock = clock(day.group(2));
    LocalDate today = LocalDate.ofInstant(now, zone);
    return switch (day.group(1)) {
      case "yesterday" -> Optional.of(local(today.minusDays(1), clock));
      case "today" -> Optional.of(local(today, clock));
      case "tomorrow" -> Optional.of(local(today.plusDays(1), clock));
      default ->
          dayOfWeek(day.group(1)).flatMap(of -> next(clock, date -> date.getDayOfWeek() == of));
    };
  }

  private static Optional<DayOfWeek> dayOfWeek(String word) {
    return Arrays.stream(DayOfWeek.values())
        .filter(day -> word.length() >= SHORTEST_DAY_NAME)
        .filter(day -> day.name().toLowerCase(Locale.ROOT).startsWith(word))
        .findFirst();
  }

  private Optional<Moment> next(LocalTime clock, Predicate<LocalDate> fits) {
    return LocalDate.ofInstant(reference, zone)
        .datesUntil(LocalDate.ofInstant(reference, zone).plusDays(DAYS_AHEAD))
        .filter(fits)
        .map(date -> local(date, clock))
        .filter(moment -> moment.instant().isAfter(reference))
        .findFirst();
  }

  private static LocalTime clock(String text) {
    if (text == null) {
      return LocalTime.MIDNIGHT;
    }
    return LocalTime.parse(text.indexOf(':') == 1 ? "0" + text : text);
  }

  private Moment local(LocalDate date, LocalTime time) {
    return new LocalMoment(date.atTime(time), zone).moment();
  }

  private static Optional<Moment> exactly(Instant instant) {
    return Optional.of(new Moment(instant, Optional.empty()));
  }
}
