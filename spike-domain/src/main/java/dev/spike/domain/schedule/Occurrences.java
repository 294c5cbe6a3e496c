package dev.spike.domain.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** When a spike is at work: in one window, or in one after another that have no time in common. */
public sealed interface Occurrences permits Window, Series {

  /** From the beginning of the first to the end of the last. */
  Window span();

  /** The first window that ends after an instant: the one that runs, or that comes next. */
  Optional<Window> firstEndingAfter(Instant instant);

  /** The shortest that a window can be. */
  Duration shortest();

  /** The window that says most about an instant: it runs, comes next, or was the last. */
  Window around(Instant now);

  /** A window that is as long as each of them is at least. */
  default Window sample() {
    Instant start = span().start();
    return new Window(start, start.plus(shortest()));
  }

  /** Each window that has time in common with another one, at most so many. */
  default List<Window> during(Window other, int most) {
    List<Window> during = new ArrayList<>();
    Optional<Window> next = firstEndingAfter(other.start());
    while (next.filter(other::overlaps).isPresent() && during.size() < most) {
      during.add(next.get());
      next = firstEndingAfter(next.get().end());
    }
    return during;
  }

  /** Whether there may be more than one window. */
  boolean recur();

  /** What a spike is at an instant that is at work then. */
  default Status statusAt(Instant now) {
    return firstEndingAfter(now).map(window -> window.statusAt(now)).orElse(Status.EXPIRED);
  }
}
