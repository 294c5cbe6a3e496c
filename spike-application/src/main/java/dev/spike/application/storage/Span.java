package dev.spike.application.storage;

import dev.spike.domain.Faults;
import dev.spike.domain.schedule.Occurrences;
import java.time.Instant;
import java.util.Optional;

/** A stretch of time that may be open at either end. */
public record Span(Optional<Instant> from, Optional<Instant> to) {

  /** All time. */
  public static final Span ALWAYS = new Span(Optional.empty(), Optional.empty());

  public Span {
    if (from.isPresent() && to.isPresent()) {
      new Faults()
          .check(
              from.get().isBefore(to.get()),
              "to",
              "what is listed must end after it starts, not run from %s to %s",
              from.get(),
              to.get())
          .refuseIfAny();
    }
  }

  /** Whether an instant is common to this and one of the windows. */
  public boolean touches(Occurrences occurrences) {
    return occurrences
        .firstEndingAfter(from.orElse(occurrences.span().start()))
        .filter(window -> to.map(window.start()::isBefore).orElse(true))
        .isPresent();
  }
}
