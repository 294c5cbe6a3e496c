package dev.spike.cli.time;

import dev.spike.domain.Texts;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.Optional;

/** A time by the clocks of a zone, which now and then are put forward or back. */
record LocalMoment(LocalDateTime time, ZoneId zone) {

  /** What it is taken for: where it is left out, as much later; where it comes twice, the first. */
  Moment moment() {
    ZonedDateTime taken = time.atZone(zone);
    return new Moment(
        taken.toInstant(),
        Optional.ofNullable(zone.getRules().getTransition(time))
            .map(change -> change.isGap() ? leftOut(change, taken) : twice(taken)));
  }

  private String leftOut(ZoneOffsetTransition change, ZonedDateTime taken) {
    return Texts.sentence(
        "%s on %s is left out in %s, where clocks are put forward from %s to %s; it was taken for"
            + " %s (%s)",
        time.toLocalTime(),
        time.toLocalDate(),
        zone,
        change.getDateTimeBefore().toLocalTime(),
        change.getDateTimeAfter().toLocalTime(),
        taken.toLocalTime(),
        taken.toInstant());
  }

  private String twice(ZonedDateTime taken) {
    return Texts.sentence(
        "%s on %s comes twice in %s, where clocks are put back; it was taken for the first one,"
            + " %s%s (%s)",
        time.toLocalTime(),
        time.toLocalDate(),
        zone,
        taken.toLocalTime(),
        taken.getOffset(),
        taken.toInstant());
  }
}
