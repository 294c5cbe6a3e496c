package dev.spike.domain.verdict;

import java.time.Instant;
import java.util.Set;

/**
 * What somebody who looked at alerts saw.
 *
 * @param pending alerts whose condition holds, but not yet for long enough
 */
public record Sighting(Instant at, Set<Alert> firing, Set<Alert> pending) {

  public Sighting {
    firing = Set.copyOf(firing);
    pending = Set.copyOf(pending);
  }
}
