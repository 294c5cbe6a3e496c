package dev.spike.junit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Says when the next draw of one feed happens: a step after its last one, unless somebody has moved
 * the clock since, and then at once.
 */
final class Stepping implements InstantSource {

  private final SettableClock clock;
  private final Duration step;
  private SettableClock.Reading last;

  Stepping(SettableClock clock, Duration step) {
    this.clock = clock;
    this.step = step;
    this.last = null;
  }

  @Override
  public Instant instant() {
    last = last == null ? clock.reading() : clock.stepFrom(last, step);
    return last.instant();
  }
}
