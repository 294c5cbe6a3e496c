package dev.spike.application.truth;

import dev.spike.application.Watch;
import dev.spike.domain.Faults;
import dev.spike.domain.collection.CollectionId;
import dev.spike.domain.schedule.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Of which collection the truth shall be told, from when until when: the last day, where nothing is
 * said.
 */
public record TruthQuery(CollectionId collection, Optional<Instant> from, Optional<Instant> to) {

  private static final Duration DAY = Duration.ofDays(1);

  /** The stretch of time, as it is kept. */
  Window span(Instant now) {
    Instant end = to.map(Watch::kept).orElseGet(() -> usualEnd(now));
    Instant start = from.map(Watch::kept).orElseGet(() -> end.minus(DAY));
    new Faults()
        .check(
            start.isBefore(end),
            "to",
            "a time must end after it starts, not run from %s to %s",
            start,
            end)
        .refuseIfAny();
    return new Window(start, end);
  }

  private Instant usualEnd(Instant now) {
    return from.filter(start -> !start.isBefore(now)).map(start -> start.plus(DAY)).orElse(now);
  }
}
