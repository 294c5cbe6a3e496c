package dev.spike.domain;

import java.time.Instant;

/** When a thing that people edit was made and last changed, and how often: its version. */
public record Stamp(long version, Instant createdAt, Instant updatedAt) {

  /** The stamp of a thing that is made now. */
  public static Stamp of(Instant now) {
    return new Stamp(1, now, now);
  }

  /** The stamp of the thing after a change now. */
  public Stamp touched(Instant now) {
    return new Stamp(version + 1, createdAt, now);
  }
}
