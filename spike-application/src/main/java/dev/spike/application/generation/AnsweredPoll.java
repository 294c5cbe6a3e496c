package dev.spike.application.generation;

import dev.spike.domain.access.ApiKey;
import dev.spike.domain.collection.CollectionType;
import dev.spike.domain.schedule.Sample;
import dev.spike.domain.schedule.Spike;
import java.util.Optional;

/**
 * A poll as it was answered.
 *
 * @param key the one it was asked with, if there still is such a key and whoever looks may see it
 * @param spike the one that answered, as it was then
 */
public record AnsweredPoll(
    Optional<ApiKey> key, CollectionType type, Optional<Spike> spike, Sample sample) {

  static AnsweredPoll of(PastPoll past, Optional<ApiKey> key) {
    Strand strand = past.strand();
    return new AnsweredPoll(key, strand.half().type(), strand.stretch().active(), past.sample());
  }
}
