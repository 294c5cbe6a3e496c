package dev.spike.persistence.jpa;

import dev.spike.domain.Stamp;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** A stamp as three columns. */
@Embeddable
record StampColumns(long version, long createdAt, long updatedAt) {

  static StampColumns of(Stamp stamp) {
    return new StampColumns(
        stamp.version(), stamp.createdAt().toEpochMilli(), stamp.updatedAt().toEpochMilli());
  }

  Stamp stamp() {
    return new Stamp(version, Instant.ofEpochMilli(createdAt), Instant.ofEpochMilli(updatedAt));
  }
}
