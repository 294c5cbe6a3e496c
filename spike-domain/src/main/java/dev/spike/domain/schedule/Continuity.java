package dev.spike.domain.schedule;

import dev.spike.domain.flaw.Flaws;
import dev.spike.domain.value.BentCounter;
import dev.spike.domain.value.Rule;
import java.util.stream.Stream;

/** Whose counters move during a spike. */
public enum Continuity {
  /** Its own: the collection's rest, and go on afterwards from where they were. */
  INDEPENDENT,
  /** The collection's, by the steps of the spike. */
  SHARED;

  /**
   * What it is where nobody says it: a counter whose steps are bent is shared, and so are counters
   * of which something else is told than they count.
   */
  public static Continuity usualWith(Stream<Rule> rules, Flaws flaws) {
    return !flaws.isNone() || rules.anyMatch(BentCounter.class::isInstance) ? SHARED : INDEPENDENT;
  }
}
