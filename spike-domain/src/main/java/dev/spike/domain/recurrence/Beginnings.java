package dev.spike.domain.recurrence;

import dev.spike.domain.value.Quoted;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** When something begins again and again by the clocks of a zone. */
public sealed interface Beginnings permits Beginnings.Timed, CalendarRule {

  /** The first beginning strictly after an instant, if there is one. */
  Optional<Instant> after(Instant instant);

  /** Whose clocks count. */
  ZoneId zone();

  /** When that is, as people would say it. */
  String inWords();

  /** The minutes that a cron expression names. */
  record Timed(Recurrence.Cron cron) implements Beginnings {

    @Override
    public Optional<Instant> after(Instant instant) {
      return Optional.of(cron.next(instant));
    }

    @Override
    public ZoneId zone() {
      return cron.zone();
    }

    @Override
    public String inWords() {
      return cron.expression().inWords();
    }

    @Override
    public String toString() {
      return "cron " + Quoted.quote(cron.expression().toString()) + " in " + cron.zone();
    }
  }
}
