package dev.spike.domain.clock;

/** The kinds of clocks. */
public enum ClockMode {
  /** It shows real time. */
  REAL,
  /** It stands still. */
  FROZEN,
  /** It runs as real time does, but is ahead of it or behind. */
  OFFSET,
  /** It is faster than real time, or slower. */
  SCALED
}
