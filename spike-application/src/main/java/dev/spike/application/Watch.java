package dev.spike.application;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** The clock as agents read it: to the millisecond, which is as fine as any storage keeps time. */
public record Watch(InstantSource clock) {

  /** What time it is. */
  public Instant now() {
    return kept(clock.instant());
  }

  /** An instant as it is kept. */
  public static Instant kept(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MILLIS);
  }
}
