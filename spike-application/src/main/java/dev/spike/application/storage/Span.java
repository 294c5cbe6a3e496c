package dev.spike.application.storage;

import dev.spike.domain.Faults;
import dev.spike.domain.schedule.Window;
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

  /** Whether an instant is common to both. */
  public boolean touches(Window window) {
    return from.map(window.end()::isAfter).orElse(true)
        && to.map(window.start()::isBefore).orElse(true);
  }
}
