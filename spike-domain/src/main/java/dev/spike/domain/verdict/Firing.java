package dev.spike.domain.verdict;

import java.time.Instant;
import java.util.Optional;

/**
 * A stretch of time in which an alert fired.
 *
 * @param from when it was first seen to
 * @param until when it was first seen no more; empty if it never was
 */
public record Firing(Alert alert, Instant from, Optional<Instant> until) {

  /** Whether it had not come to an end by an instant. */
  boolean isOnAt(Instant instant) {
    return until.map(instant::isBefore).orElse(true);
  }
}
