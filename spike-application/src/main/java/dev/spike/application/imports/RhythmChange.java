package dev.spike.application.imports;

import dev.spike.application.Change;
import dev.spike.domain.imports.Rhythm;
import dev.spike.domain.recurrence.CronExpression;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;

/** What shall be otherwise about when a schedule runs. */
public record RhythmChange(
    Change<Rhythm.Kind> kind,
    Change<Optional<CronExpression>> expression,
    Change<Optional<Duration>> interval,
    Change<ZoneId> zone) {

  /** Nothing. */
  public static final RhythmChange NONE =
      new RhythmChange(Change.none(), Change.none(), Change.none(), Change.none());

  /** Of another kind, a schedule loses what only the one before had. */
  Rhythm of(Rhythm before) {
    Rhythm.Kind wanted = kind.over(before.kind());
    boolean same = wanted == before.kind();
    return new Rhythm(
        wanted,
        expression.over(same ? before.expression() : Optional.empty()),
        interval.over(same ? before.interval() : Optional.empty()),
        zone.over(before.zone()));
  }
}
