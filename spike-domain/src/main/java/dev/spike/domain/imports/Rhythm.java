package dev.spike.domain.imports;

import dev.spike.domain.Faults;
import dev.spike.domain.Refusal;
import dev.spike.domain.Texts;
import dev.spike.domain.recurrence.CronExpression;
import dev.spike.domain.recurrence.Recurrence;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * How people say when something recurs: by an expression or by an interval, never by both.
 *
 * @param zone whose clocks count for an expression; an interval keeps it for the day when it
 *     becomes one
 */
public record Rhythm(
    Kind kind, Optional<CronExpression> expression, Optional<Duration> interval, ZoneId zone) {

  private static final List<ChronoUnit> UNITS =
      List.of(ChronoUnit.DAYS, ChronoUnit.HOURS, ChronoUnit.MINUTES, ChronoUnit.SECONDS);

  public Rhythm {
    Objects.requireNonNull(kind);
    zone = Recurrence.zone(zone.getId());
    boolean cron = kind == Kind.CRON;
    Faults faults = new Faults();
    faults
        .check(
            expression.isPresent() == cron,
            "cron_expression",
            cron
                ? "a schedule of the type cron needs an expression"
                : "a schedule of the type interval has no expression")
        .check(
            interval.isEmpty() == cron,
            "interval_seconds",
            cron
                ? "a schedule of the type cron has no interval"
                : "a schedule of the type interval needs an interval");
    interval.ifPresent(
        every ->
            faults.member("interval_seconds", () -> new Recurrence.Interval(every, Instant.EPOCH)));
    faults.refuseIfAny();
  }

  /** By an expression. */
  public static Rhythm cron(CronExpression expression, ZoneId zone) {
    return new Rhythm(Kind.CRON, Optional.of(expression), Optional.empty(), zone);
  }

  /** By an interval. */
  public static Rhythm every(Duration interval, ZoneId zone) {
    return new Rhythm(Kind.INTERVAL, Optional.empty(), Optional.of(interval), zone);
  }

  /** How people would say when this recurs. */
  static Rhythm of(Recurrence recurrence, ZoneId zone) {
    return recurrence.fold(
        cron -> cron(cron.expression(), zone), interval -> every(interval.every(), zone));
  }

  /** When it recurs from now on: an interval for the first time when it has gone by once. */
  public Recurrence from(Instant now) {
    return expression
        .<Recurrence>map(each -> new Recurrence.Cron(each, zone))
        .or(() -> interval.map(every -> new Recurrence.Interval(every, now.plus(every))))
        .orElseThrow();
  }

  /** What it means, as people would say it. */
  public String inWords() {
    return expression.map(CronExpression::inWords).orElseGet(() -> inWords(interval.orElseThrow()));
  }

  private static String inWords(Duration every) {
    long seconds = every.toSeconds();
    ChronoUnit unit =
        UNITS.stream()
            .filter(each -> seconds % each.getDuration().toSeconds() == 0)
            .findFirst()
            .orElseThrow();
    long count = seconds / unit.getDuration().toSeconds();
    String words = unit.toString().toLowerCase(Locale.ROOT);
    return count == 1
        ? "every " + words.substring(0, words.length() - 1)
        : "every " + count + " " + words;
  }

  /** By what people say it. */
  public enum Kind {
    /** By an expression. */
    CRON,
    /** By an interval. */
    INTERVAL;

    /** Reads a kind. */
    public static Kind parse(String text) {
      for (Kind kind : values()) {
        if (kind.toString().equals(text)) {
          return kind;
        }
      }
      throw new Refusal(
          Refusal.Kind.INVALID,
          "the type of a schedule is cron or interval, not " + Texts.shown(text));
    }

    /** The name of this kind in the outside world. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
