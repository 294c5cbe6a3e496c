package dev.spike.domain.schedule;

/** What a spike is at an instant. It is computed, never kept. */
public enum Status {
  /** It has yet to start. */
  SCHEDULED,
  /** It runs. */
  ACTIVE,
  /** It is over. */
  EXPIRED
}
