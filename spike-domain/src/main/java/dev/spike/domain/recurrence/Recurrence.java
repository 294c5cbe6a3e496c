package dev.spike.domain.recurrence;

import dev.spike.domain.Refusal;
import dev.spike.domain.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.time.zone.ZoneRulesProvider;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/** When something happens again and again: an endless series of instants. */
public sealed interface Recurrence {

  /** The first run strictly after an instant; there always is one. */
  Instant next(Instant after);

  /** Asks which kind of recurrence this is, and answers accordingly. */
  <T> T fold(Function<Cron, T> cron, Function<Interval, T> interval);

  /** The first {@code count} runs strictly after an instant. */
  default List<Instant> upcoming(Instant after, int count) {
    return Stream.iterate(next(after), this::next).limit(count).toList();
  }

  /** The last run that is not after {@code now}, given one that is not either. */
  default Instant latest(Instant run, Instant now) {
    Instant latest = run;
    Instant end = now;
    for (Instant next = next(latest); !next.isAfter(end); next = next(latest)) {
      latest = next;
      Instant middle = latest.plus(Duration.between(latest, end).dividedBy(2));
      Instant leap = next(middle);
      if (leap.isAfter(end)) {
        end = middle;
      } else {
        latest = leap;
      }
    }
    return latest;
  }

  /** The time zone of that IANA name, such as {@code Europe/Berlin}; an unknown one is refused. */
  static ZoneId zone(String name) {
    if (!ZoneRulesProvider.getAvailableZoneIds().contains(name)) {
      throw new Refusal(
          Refusal.Kind.INVALID,
          Texts.sentence(
              "There is no time zone %s; allowed are IANA names such as 'Europe/Berlin' or 'UTC'",
              Texts.shown(name)));
    }
    return ZoneId.of(name);
  }

  /**
   * The minutes that an expression names, by the clocks of a zone.
   *
   * <p>When those clocks are moved, it depends on what the expression says. It says <em>when</em>
   * if its minute field begins otherwise than with {@code *} and its hours are restricted; then
   * each named time is one run, no more and no less. Otherwise it says <em>how often</em>, and runs
   * keep their distance in real time:
   *
   * <table>
   * <caption>What becomes of a named time</caption>
   * <tr><th>expression</th><th>example</th>
   *     <th>time that is skipped (gap)</th><th>time that comes twice (fold)</th></tr>
   * <tr><td>when</td><td>{@code 30 2 * * *}, <code>0 *&#47;2 * * *</code></td>
   *     <td>runs at the first instant after the gap</td><td>runs the first time</td></tr>
   * <tr><td>how often, at some hours</td><td><code>*&#47;15 0-6 * * *</code></td>
   *     <td>runs at the first instant after the gap</td><td>runs both times</td></tr>
   * <tr><td>how often, at every hour</td><td><code>*&#47;15 * * * *</code>, {@code @hourly}</td>
   *     <td>does not run: the same minute comes in the next hour</td><td>runs both times</td></tr>
   * </table>
   *
   * <p>All times that one gap skips are made up for by one run, which is also the run of the first
   * instant after the gap if that is named itself. Every hour means all 24, however written; <code>
   * *&#47;2</code> are twelve hours. A day that a zone leaves out altogether is a gap like any
   * other.
   */
  record Cron(CronExpression expression, ZoneId zone) implements Recurrence {

    public Cron {
      Objects.requireNonNull(expression);
      zone = Recurrence.zone(zone.getId());
    }

    @Override
    public Instant next(Instant after) {
      ZoneRules rules = zone.getRules();
      ZoneOffset offset = rules.getOffset(after);
      LocalDateTime from = begin(LocalDateTime.ofInstant(after, offset).plusNanos(1), offset);
      ZoneOffsetTransition change = rules.nextTransition(after);
      while (true) {
        LocalDateTime named = expression.atOrAfter(from);
        if (change == null || named.isBefore(change.getDateTimeBefore())) {
          return named.toInstant(offset);
        }
        if (isMadeUpAt(change, named)) {
          return change.getInstant();
        }
        offset = change.getOffsetAfter();
        from = begin(change.getDateTimeAfter(), offset);
        change = rules.nextTransition(change.getInstant());
      }
    }

    /** Where to go on at a local time: behind the second pass of a fold, if that does not count. */
    private LocalDateTime begin(LocalDateTime local, ZoneOffset offset) {
      ZoneOffsetTransition around = zone.getRules().getTransition(local);
      boolean again =
          around != null && around.isOverlap() && around.getOffsetAfter().equals(offset);
      return again && !expression.saysHowOften() ? around.getDateTimeBefore() : local;
    }

    private boolean isMadeUpAt(ZoneOffsetTransition change, LocalDateTime named) {
      return change.isGap()
          && !expression.comesEveryHour()
          && named.isBefore(change.getDateTimeAfter());
    }

    @Override
    public <T> T fold(Function<Cron, T> cron, Function<Interval, T> interval) {
      return cron.apply(this);
    }
  }

  /** Every so often in real time, counted from an anchor, which is the first run of all. */
  record Interval(Duration every, Instant anchor) implements Recurrence {

    /** The shortest interval. */
    public static final Duration SHORTEST = Duration.ofHours(1);

    /** The longest interval: a century, so that there is always a next run. */
    public static final Duration LONGEST = Duration.ofDays(36_525);

    public Interval {
      Objects.requireNonNull(anchor);
      if (every.compareTo(SHORTEST) < 0 || every.compareTo(LONGEST) > 0) {
        throw new Refusal(
            Refusal.Kind.INVALID,
            Texts.sentence(
                "An interval of %d seconds is not possible; allowed are %d to %d",
                every.toSeconds(), SHORTEST.toSeconds(), LONGEST.toSeconds()));
      }
    }

    @Override
    public Instant next(Instant after) {
      if (after.isBefore(anchor)) {
        return anchor;
      }
      long runs = Duration.between(anchor, after).dividedBy(every) + 1;
      return anchor.plus(every.multipliedBy(runs));
    }

    @Override
    public <T> T fold(Function<Cron, T> cron, Function<Interval, T> interval) {
      return interval.apply(this);
    }
  }
}
