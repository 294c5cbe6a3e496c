package dev.spike.application.contract;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until it is set. */
public final class SetClock implements InstantSource {

  private volatile Instant now;

  /** A clock that stands at an instant. */
  public SetClock(Instant now) {
    this.now = now;
  }

  /** Sets this clock. */
  public void set(Instant instant) {
    now = instant;
  }

  /** Sets this clock forward. */
  public void advance(Duration duration) {
    now = now.plus(duration);
  }

  @Override
  public Instant instant() {
    return now;
  }
}
