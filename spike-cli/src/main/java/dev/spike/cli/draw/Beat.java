package dev.spike.cli.draw;

import java.time.Duration;

/**
 * Equal distances from a beginning: what comes late does not delay what comes after it, and beats
 * that were missed are not made up for.
 */
record Beat(long begin, Duration every) {

  /** How long it is from an instant to the next beat; both are in nanoseconds of one clock. */
  Duration untilNext(long now) {
    long length = Math.max(1, every.toNanos());
    return Duration.ofNanos(length - Math.floorMod(now - begin, length));
  }
}
