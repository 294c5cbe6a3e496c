package dev.spike.domain.recurrence;

import java.time.LocalDateTime;
import java.util.Optional;

/** Times by the clocks of no zone in particular, in the order of time. */
@FunctionalInterface
public interface LocalTimes {

  /** The first of them that is not before a time, if there is one. */
  Optional<LocalDateTime> atOrAfter(LocalDateTime time);
}
