package dev.spike.persistence.jpa;

import java.time.Instant;
import java.util.Optional;

/** Instants that may be missing, as milliseconds that may be none. */
final class Moments {

  private Moments() {}

  static Long millis(Optional<Instant> moment) {
    return moment.map(Instant::toEpochMilli).orElse(null);
  }

  static Optional<Instant> read(Long millis) {
    return Optional.ofNullable(millis).map(Instant::ofEpochMilli);
  }
}
