package dev.spike.domain.schedule;

/** Whose counters move during a spike. */
public enum Continuity {
  /** Its own: the collection's rest, and go on afterwards from where they were. */
  INDEPENDENT,
  /** The collection's, by the steps of the spike. */
  SHARED
}
