package dev.spike.application.generation;

import dev.spike.domain.schedule.Progress;
import dev.spike.domain.schedule.Sample;
import dev.spike.domain.schedule.Stretch;
import java.time.Instant;

/**
 * One half within a plan.
 *
 * @param isSeeded whether its draws are those of a series that can be repeated
 * @param stored how far it has come, as far as that was kept; known only where draws keep nothing
 */
record Strand(Half half, boolean isSeeded, Stretch stretch, Progress stored) {

  /** Whether there is nothing to draw. */
  boolean isEmpty() {
    return stretch.draws().isEmpty();
  }

  /** Whether a draw moves counters. */
  boolean counts() {
    return stretch.draws().count();
  }

  /** How many values a draw has. */
  int size() {
    return stretch.draws().size();
  }

  /** A draw; where no seed says which, it is the one of that lot. */
  Sample draw(Progress before, Instant now, long lot) {
    return stretch.draw(before, now, number(before, lot));
  }

  /** How far that draw brings the half. */
  Progress after(Progress before, Instant now, long lot) {
    return stretch.after(before, now, number(before, lot));
  }

  private long number(Progress before, long lot) {
    return isSeeded ? before.draws() : lot;
  }
}
