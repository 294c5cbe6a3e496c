package dev.spike.http.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.application.Change;
import dev.spike.application.imports.RhythmChange;
import dev.spike.domain.imports.Rhythm;
import dev.spike.domain.recurrence.CronExpression;
import dev.spike.domain.recurrence.Recurrence;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;

/** When schedules run, as members of these. */
final class RhythmJson {

  private static final String TYPE = "schedule_type";
  private static final String CRON = "cron_expression";
  private static final String INTERVAL = "interval_seconds";
  private static final String ZONE = "timezone";

  private static final ZoneId USUAL_ZONE = Recurrence.zone("UTC");

  private static final Shape<Rhythm.Kind> KIND = Shape.text(Rhythm.Kind::parse);
  private static final Shape<CronExpression> EXPRESSION = Shape.text(CronExpression::parse);
  private static final Shape<Duration> SECONDS = Shape.whole(Duration::ofSeconds);
  private static final Shape<ZoneId> ZONE_NAME = Shape.text(Recurrence::zone);

  private RhythmJson() {}

  static void write(Rhythm rhythm, ObjectNode into) {
    into.put(TYPE, rhythm.kind().toString())
        .put(CRON, rhythm.expression().map(CronExpression::toString).orElse(null))
        .put(INTERVAL, rhythm.interval().map(Duration::toSeconds).orElse(null))
        .put(ZONE, rhythm.zone().getId());
  }

  static Optional<Rhythm> read(Members members) {
    Optional<Rhythm.Kind> kind = members.required(TYPE, KIND);
    Optional<CronExpression> expression = members.nullable(CRON, EXPRESSION);
    Optional<Duration> interval = members.nullable(INTERVAL, SECONDS);
    Optional<ZoneId> zone = SourceJson.orElse(members, ZONE, ZONE_NAME, USUAL_ZONE);
    return members.part(
        Words.SAME,
        () -> new Rhythm(kind.orElseThrow(), expression, interval, zone.orElseThrow()),
        kind,
        zone,
        members.readIfSent(CRON, expression),
        members.readIfSent(INTERVAL, interval));
  }

  static RhythmChange change(Members members) {
    Change<Rhythm.Kind> kind = members.change(TYPE, KIND);
    Change<Optional<CronExpression>> expression = members.clearable(CRON, EXPRESSION);
    Change<Optional<Duration>> interval = members.clearable(INTERVAL, SECONDS);
    Change<ZoneId> zone = members.change(ZONE, ZONE_NAME);
    return new RhythmChange(kind, expression, interval, zone);
  }
}
