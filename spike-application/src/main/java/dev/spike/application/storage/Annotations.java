package dev.spike.application.storage;

import dev.spike.domain.collection.CollectionId;
import dev.spike.domain.schedule.SpikeId;
import dev.spike.domain.truth.Annotation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What dashboards are told of spikes; it goes with its collection. */
public interface Annotations {

  /** The annotation of a spike that begins at an instant. */
  Optional<Annotation> of(SpikeId spike, Instant start);

  /** All of a collection, the earliest first. */
  List<Annotation> of(CollectionId collection);

  /** Those of which something is left to be told, the earliest first. */
  List<Annotation> undone();

  /** Keeps one, in place of the one of the same spike and beginning; this revises nothing. */
  void keep(Annotation annotation);

  /** Removes those that were over at an instant and of which nothing is left to be told. */
  void removeDoneUntil(Instant instant);
}
