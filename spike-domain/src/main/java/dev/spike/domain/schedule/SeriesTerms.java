package dev.spike.domain.schedule;

import dev.spike.domain.Faults;
import dev.spike.domain.recurrence.Beginnings;
import dev.spike.domain.recurrence.CalendarRule;
import dev.spike.domain.recurrence.CronExpression;
import dev.spike.domain.recurrence.Recurrence;
import dev.spike.domain.value.Lapse;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a spike shall recur.
 *
 * @param from when it begins to; whoever makes a series of it knows it otherwise
 * @param until after which no occurrence begins
 * @param count how many occurrences there are, those that are left out among them
 */
public record SeriesTerms(
    Kind kind,
    Optional<Instant> from,
    Optional<Instant> until,
    OptionalInt count,
    Exceptions exceptions) {

  private static final String YEARS = "a year must be 1 to 9999";
  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

  public SeriesTerms {
    new Faults()
        .check(from.filter(SeriesTerms::isFar).isEmpty(), "from", YEARS)
        .check(until.filter(SeriesTerms::isFar).isEmpty(), "until", YEARS)
        .refuseIfAny();
    boolean one = until.isEmpty() || count.isEmpty();
    boolean countable =
        count.isEmpty() || count.getAsInt() >= 1 && count.getAsInt() <= Series.MOST_COUNTED;
    String begin = from.map(Instant::toString).orElse("now");
    boolean inOrder = until.isEmpty() || from.isEmpty() || !until.get().isBefore(from.get());
    new Faults()
        .check(one, "count", "say how many occurrences there are or until when, not both")
        .check(
            countable,
            "count",
            "a count can be 1 to %d, not %d; a later end can be said with until",
            Series.MOST_COUNTED,
            count.orElse(0))
        .check(
            inOrder, "until", "the last occurrence must not be before the first, from %s on", begin)
        .refuseIfAny();
  }

  private static boolean isFar(Instant instant) {
    return instant.isBefore(FIRST) || instant.isAfter(LAST);
  }

  /** For ever from a first instant on, which is not settled yet. */
  public static SeriesTerms of(Kind kind) {
    return new SeriesTerms(
        kind, Optional.empty(), Optional.empty(), OptionalInt.empty(), Exceptions.NONE);
  }

  /** Reads the notation of a series. */
  public static SeriesTerms parse(String text) {
    return new SeriesNotation(text).read();
  }

  /** The series, which begins at an instant unless these say otherwise. */
  public Series from(Instant otherwise) {
    return new Series(this, otherwise);
  }

  /** Whether these say of a series what its own terms say, but for when it begins. */
  public boolean fit(Series series) {
    return series.terms().beginning(Instant.EPOCH).equals(beginning(Instant.EPOCH));
  }

  SeriesTerms beginning(Instant begin) {
    return new SeriesTerms(kind, Optional.of(begin), until, count, exceptions);
  }

  SeriesTerms except(Exceptions others) {
    return new SeriesTerms(kind, from, until, count, others);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(kind.toString());
    from.ifPresent(begin -> text.append(" from ").append(begin));
    until.ifPresent(end -> text.append(" until ").append(end));
    count.ifPresent(times -> text.append(" count ").append(times));
    if (!exceptions.equals(Exceptions.NONE)) {
      text.append(" except ").append(String.join(" ", exceptions.written()));
    }
    return text.toString();
  }

  /** What kind of pattern the occurrences follow. */
  public sealed interface Kind {

    /** The pattern, for a series that begins at an instant. */
    Pattern pattern(Instant begin);

    /** Whose clocks count. */
    ZoneId zone();
  }

  /** At the minutes that a cron expression names. */
  public record ByCron(CronExpression expression, ZoneId zone, Lapse lasts) implements Kind {

    @Override
    public Pattern pattern(Instant begin) {
      return new Repeated(new Beginnings.Timed(new Recurrence.Cron(expression, zone)), lasts);
    }

    @Override
    public String toString() {
      return pattern(Instant.EPOCH).toString();
    }
  }

  /** By a recurrence rule of calendars. */
  public record ByRule(String rule, ZoneId zone, Lapse lasts) implements Kind {

    public ByRule {
      rule = known(rule, zone);
    }

    private static String known(String rule, ZoneId zone) {
      Faults faults = new Faults();
      Optional<String> known =
          faults.member("rrule", () -> CalendarRule.parse(rule, zone, Instant.EPOCH).text());
      faults.refuseIfAny();
      return known.orElseThrow();
    }

    @Override
    public Pattern pattern(Instant begin) {
      return new Repeated(CalendarRule.parse(rule, zone, begin), lasts);
    }

    @Override
    public String toString() {
      return "rrule " + rule + " in " + zone + " for " + lasts;
    }
  }

  /** At times that nobody knows beforehand. */
  public record ByChance(Surprise surprise) implements Kind {

    @Override
    public Pattern pattern(Instant begin) {
      return surprise;
    }

    @Override
    public ZoneId zone() {
      return surprise.zone();
    }

    @Override
    public String toString() {
      return surprise.toString();
    }
  }
}
