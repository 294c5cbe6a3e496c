package dev.spike.application.generation;

import dev.spike.domain.schedule.Progress;
import dev.spike.domain.schedule.Sample;
import dev.spike.domain.schedule.Stretch;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

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

  /** Whether a draw leaves something behind, such as counters that moved. */
  boolean counts() {
    return stretch.keeps();
  }

  /** How many values a draw has. */
  int size() {
    return stretch.draws().size();
  }

  /** Enters the window of a spike, if it matters and nobody did, after the last draw before it. */
  Progress entered(Progress before, Supplier<Optional<Sample>> last) {
    return stretch.isUnentered(before)
        ? stretch.entered(before, last.get().map(Sample::values).orElse(Map.of()))
        : before;
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
