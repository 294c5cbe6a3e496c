package dev.spike.http;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The time of everybody else, and further on when a test wants it so. */
final class ShiftedClock implements InstantSource {

  private volatile Duration ahead = Duration.ZERO;

  void advance(Duration duration) {
    ahead = ahead.plus(duration);
  }

  @Override
  public Instant instant() {
    return Instant.now().plus(ahead);
  }
}
