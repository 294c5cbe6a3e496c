package dev.spike.application.storage;

import dev.spike.domain.Faults;
import dev.spike.domain.schedule.Occurrences;
import dev.spike.domain.schedule.Window;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
    return !windows(occurrences, 1).isEmpty();
  }

  /** The windows with which this has an instant in common, at most so many of them. */
  public List<Window> windows(Occurrences occurrences, int most) {
    List<Window> windows = new ArrayList<>();
    for (Optional<Window> next = after(occurrences, from.orElse(occurrences.span().start()));
        next.isPresent() && windows.size() < most;
        next = after(occurrences, next.get().end())) {
      windows.add(next.get());
    }
    return windows;
  }

  private Optional<Window> after(Occurrences occurrences, Instant instant) {
    return occurrences
        .firstEndingAfter(instant)
        .filter(window -> to.map(window.start()::isBefore).orElse(true));
  }
}
