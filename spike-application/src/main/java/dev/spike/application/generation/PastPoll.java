package dev.spike.application.generation;

import dev.spike.domain.access.ApiKeyId;
import dev.spike.domain.schedule.Progress;
import dev.spike.domain.schedule.Sample;
import java.time.Instant;

/**
 * A poll that was answered: not what was drawn, but all that it was drawn from, which takes less
 * room and gives the same again.
 */
record PastPoll(ApiKeyId key, Strand strand, Progress before, Instant at, long lot) {

  /** What was drawn. */
  Sample sample() {
    return strand.draw(before, at, lot);
  }
}
