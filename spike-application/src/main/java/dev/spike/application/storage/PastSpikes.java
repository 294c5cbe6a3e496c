package dev.spike.application.storage;

import dev.spike.domain.collection.CollectionId;
import dev.spike.domain.schedule.Window;
import dev.spike.domain.truth.SpikeVersion;
import java.time.Instant;
import java.util.List;

/**
 * The spikes as they were, each for as long as it was like that. What stands here is never changed;
 * it goes with its collection, or when it is old.
 */
public interface PastSpikes {

  /** Adds what a spike was; this revises nothing. */
  void add(SpikeVersion version);

  /**
   * What the spikes of a collection were at any time within a window, by the numbers of the spikes
   * and then by those of their versions.
   */
  List<SpikeVersion> during(CollectionId collection, Window window);

  /** Whether anything was over before an instant. */
  boolean anyUntil(Instant instant);

  /** Removes what was over before an instant. */
  void removeUntil(Instant instant);
}
