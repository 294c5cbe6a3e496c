package dev.spike.domain.feed;

import java.time.Instant;

/** Neighbouring draws that are made together: which they are, and when each happens. */
final class Block {

  /**
   * Large enough to spread what each block costs, small enough for its columns to stay in cache.
   */
  static final int SIZE = 256;

  private static final int NANOS_PER_SECOND = 1_000_000_000;

  /** The instants of the draws, and of the one that would follow. */
  final long[] seconds = new long[SIZE + 1];

  final int[] nanos = new int[SIZE + 1];

  /** The number of the first draw, and how many there are. */
  long ordinal;

  int count;

  /** Holds one draw. */
  void single(Instant instant) {
    seconds[0] = instant.getEpochSecond();
    nanos[0] = instant.getNano();
    count = 1;
  }

  /** Holds draws at equal distances. */
  void series(long second, int nano, long stepSeconds, int stepNanos, int draws) {
    long atSecond = second;
    int atNano = nano;
    for (int i = 0; i <= draws; i++) {
      seconds[i] = atSecond;
      nanos[i] = atNano;
      atNano += stepNanos;
      atSecond += stepSeconds;
      if (atNano >= NANOS_PER_SECOND) {
        atNano -= NANOS_PER_SECOND;
        atSecond++;
      }
    }
    count = draws;
  }

  /** Drops the draws from an instant on, except for the first. */
  void cutAt(Instant end) {
    while (count > 1 && !isBefore(count - 1, end)) {
      count--;
    }
  }

  boolean isBefore(int row, Instant instant) {
    long second = instant.getEpochSecond();
    return seconds[row] < second || seconds[row] == second && nanos[row] < instant.getNano();
  }

  Instant instant(int row) {
    return Instant.ofEpochSecond(seconds[row], nanos[row]);
  }
}
