package dev.spike.cli.imports;

import dev.spike.domain.Texts;
import dev.spike.domain.imports.Rhythm;
import dev.spike.domain.recurrence.CronExpression;
import dev.spike.domain.recurrence.Recurrence;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells when something recurs, and what becomes of it where the clocks of its zone are moved. */
final class Firings {

  private final Recurrence recurrence;
  private final ZoneId zone;
  private final Optional<Recurrence> named;

  private Firings(Recurrence recurrence, ZoneId zone, Optional<CronExpression> expression) {
    this.recurrence = recurrence;
    this.zone = zone;
    // Where clocks are never moved, each time that is named comes once.
    named = expression.map(each -> new Recurrence.Cron(each, ZoneId.of("UTC")));
  }

  /** The firings of a rhythm, of which the first is known if there is one. */
  static List<Firing> of(Rhythm rhythm, Optional<Instant> first, Instant now, int count) {
    Recurrence recurrence =
        rhythm
            .interval()
            .<Recurrence>map(
                every -> new Recurrence.Interval(every, first.orElseGet(() -> now.plus(every))))
            .orElseGet(() -> rhythm.from(now));
    Instant before = first.map(each -> each.minusNanos(1)).orElse(now);
    return new Firings(recurrence, rhythm.zone(), rhythm.expression()).after(before, count);
  }

  private List<Firing> after(Instant before, int count) {
    List<Firing> firings = new ArrayList<>();
    Optional<Instant> last = Optional.empty();
    for (Instant at : recurrence.upcoming(before, count)) {
      firings.add(new Firing(at, zone, remark(at, last)));
      last = Optional.of(at);
    }
    return firings;
  }

  private Optional<String> remark(Instant at, Optional<Instant> last) {
    return leftOut(at).or(() -> twice(at)).or(() -> last.flatMap(before -> moved(before, at)));
  }

  /** At the end of a gap it is made up for what was named within. */
  private Optional<String> leftOut(Instant at) {
    ZoneOffsetTransition change = zone.getRules().nextTransition(at.minusNanos(1));
    if (change == null || !change.getInstant().equals(at) || !change.isGap()) {
      return Optional.empty();
    }
    LocalDateTime after = change.getDateTimeAfter();
    return named
        .map(each -> next(each, change.getDateTimeBefore()))
        .filter(time -> time.isBefore(after))
        .filter(time -> !isNamed(after))
        .map(
            time ->
                Texts.sentence(
                    "%s does not exist that day, runs at %s",
                    time.toLocalTime(), after.toLocalTime()));
  }

  private boolean isNamed(LocalDateTime time) {
    return named.filter(each -> next(each, time).equals(time)).isPresent();
  }

  private static LocalDateTime next(Recurrence named, LocalDateTime from) {
    Instant next = named.next(from.toInstant(ZoneOffset.UTC).minusNanos(1));
    return LocalDateTime.ofInstant(next, ZoneOffset.UTC);
  }

  private Optional<String> twice(Instant at) {
    LocalDateTime local = LocalDateTime.ofInstant(at, zone);
    ZoneOffsetTransition change = zone.getRules().getTransition(local);
    if (named.isEmpty() || change == null || !change.isOverlap()) {
      return Optional.empty();
    }
    boolean second = !at.isBefore(change.getInstant());
    boolean both = second || isRun(at.plus(change.getDuration().abs()));
    return Optional.of(
        Texts.sentence(
            "%s comes twice that day, %s",
            local.toLocalTime(),
            both ? second ? "this is the second time" : "runs both times" : "runs the first time"));
  }

  private boolean isRun(Instant at) {
    return recurrence.next(at.minusNanos(1)).equals(at);
  }

  /** What goes on in real time is at another time of day once clocks are moved. */
  private Optional<String> moved(Instant before, Instant at) {
    Duration change =
        Duration.ofSeconds(offset(at).getTotalSeconds() - offset(before).getTotalSeconds());
    return change.isZero()
        ? Optional.empty()
        : Optional.of(
            "clocks were put "
                + (change.isNegative() ? "back" : "forward")
                + " since the run before");
  }

  private ZoneOffset offset(Instant at) {
    return zone.getRules().getOffset(at);
  }
}
