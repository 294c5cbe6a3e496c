package dev.spike.domain.schedule;

import dev.spike.domain.collection.Field;
import dev.spike.domain.value.BentCounter;
import dev.spike.domain.value.Rule;

/**
 * A field as a spike has copied it, under an id of its own; the copy keeps the id of its original.
 *
 * @param original the rule that the field had when it was copied
 */
public record SpikeField(SpikeFieldId id, Field copy, Rule original) {

  /** Whether it is a counter whose steps are bent. */
  boolean bendsCounter() {
    return copy.rule() instanceof BentCounter;
  }

  /** This field, bent in a window if it is bent at all. */
  SpikeField during(Window window) {
    Rule placed = copy.rule().during(window.start(), window.end());
    return placed == copy.rule() ? this : new SpikeField(id, copy.with(placed), original);
  }

  /** This field in a window that ends early, with no more of its ramps than fits. */
  SpikeField cut(Window window) {
    return new SpikeField(id, copy.with(copy.rule().cut(window.start(), window.end())), original);
  }

  /** Whether its counter begins anew with the spike, because the spike gave it another start. */
  public boolean restarts() {
    return copy.rule()
        .fold(
            stateless -> false,
            counter ->
                original.fold(
                    stateless -> false,
                    other -> other.start().compareTo(counter.start()) != 0,
                    derived -> false),
            derived -> false);
  }
}
