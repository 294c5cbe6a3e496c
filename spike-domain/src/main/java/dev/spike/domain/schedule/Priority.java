package dev.spike.domain.schedule;

import dev.spike.domain.Faults;

/**
 * Which of two spikes is at work when their times overlap: the one with the higher priority. Those
 * that have none do not overlap any other.
 */
public record Priority(int rank) implements Comparable<Priority> {

  /** Overlaps nothing. */
  public static final Priority NONE = new Priority(0);

  /** The highest rank. */
  public static final int HIGHEST = 1000;

  public Priority {
    new Faults()
        .check(
            rank >= 0 && rank <= HIGHEST,
            "priority",
            "a priority can be 1 to %d, or none at all, not %d",
            HIGHEST,
            rank)
        .refuseIfAny();
  }

  /** Whether it is none. */
  public boolean isNone() {
    return rank == 0;
  }

  /** Whether spikes of both priorities may overlap. */
  boolean settlesWith(Priority other) {
    return !isNone() && !other.isNone() && rank != other.rank;
  }

  @Override
  public int compareTo(Priority other) {
    return Integer.compare(rank, other.rank);
  }

  @Override
  public String toString() {
    return Integer.toString(rank);
  }
}
