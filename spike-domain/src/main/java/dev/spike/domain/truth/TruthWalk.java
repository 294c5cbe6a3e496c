package dev.spike.domain.truth;

import dev.spike.domain.schedule.Spike;
import dev.spike.domain.schedule.SpikeCalendar;
import dev.spike.domain.schedule.Window;
import java.time.Instant;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * The windows of a calendar that was never another, one after the other and however many there are.
 */
public final class TruthWalk implements Iterator<TruthWindow> {

  private final SpikeCalendar calendar;
  private final Instant end;
  private Instant at;
  private Optional<TruthWindow> next;

  /** Walks through a span. */
  public TruthWalk(SpikeCalendar calendar, Window span) {
    this.calendar = calendar;
    at = span.start();
    end = span.end();
    next = stretch();
  }

  @Override
  public boolean hasNext() {
    return next.isPresent();
  }

  @Override
  public TruthWindow next() {
    TruthWindow whole = next.orElseThrow(NoSuchElementException::new);
    next = stretch();
    while (next.filter(whole::isContinuedBy).isPresent()) {
      whole = whole.until(next.get().window().end());
      next = stretch();
    }
    return whole;
  }

  /** The next time for which a spike is at work and none begins or ends. */
  private Optional<TruthWindow> stretch() {
    while (at.isBefore(end)) {
      Instant from = at;
      Optional<Spike> active = calendar.activeAt(from);
      at = calendar.nextChange(from).filter(end::isAfter).orElse(end);
      if (active.isPresent()) {
        return active.map(spike -> told(spike, new Window(from, at)));
      }
    }
    return Optional.empty();
  }

  private static TruthWindow told(Spike spike, Window window) {
    return new TruthWindow(spike.collection(), spike.id(), spike.name(), window, Marks.of(spike));
  }
}
