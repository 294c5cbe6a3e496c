package com.example.alarm;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Rings when a value gets too high, and goes on until it is clearly lower again. */
public final class Alarm {

  private final double ringsAbove;
  private final double restsBelow;
  private final Clock clock;
  private Optional<Instant> since;

  public Alarm(double ringsAbove, double restsBelow, Clock clock) {
    this.ringsAbove = ringsAbove;
    this.restsBelow = restsBelow;
    this.clock = clock;
    this.since = Optional.empty();
  }

  /** Takes notice of a value, and answers whether it rings then. */
  public boolean see(double value) {
    if (value > ringsAbove) {
      since = since.or(() -> Optional.of(clock.instant()));
    } else if (value < restsBelow) {
      since = Optional.empty();
    }
    return isRinging();
  }

  public boolean isRinging() {
    return since.isPresent();
  }

  /** For how long it has been ringing. */
  public Duration ringing() {
    return since.map(begin -> Duration.between(begin, clock.instant())).orElse(Duration.ZERO);
  }
}
