package dev.spike.application.schedule;

import dev.spike.application.storage.Span;
import dev.spike.domain.collection.CollectionId;
import dev.spike.domain.schedule.Status;
import java.util.Optional;

/** Which spikes somebody wants to see. */
public record SpikeQuery(Optional<CollectionId> collection, Optional<Status> status, Span span) {

  /** All of them. */
  public static final SpikeQuery ALL =
      new SpikeQuery(Optional.empty(), Optional.empty(), Span.ALWAYS);

  /** Those of one collection. */
  public static SpikeQuery of(CollectionId collection) {
    return new SpikeQuery(Optional.of(collection), Optional.empty(), Span.ALWAYS);
  }
}
