package dev.spike.application.storage;

import dev.spike.domain.collection.CollectionId;
import java.util.Set;

/**
 * What was revised.
 *
 * @param last the number of the last revision among these
 * @param access whether any user or API key was
 * @param collections those that were themselves, or had fields or spikes that were; they may be
 *     gone by now
 */
public record Revised(long last, boolean access, Set<CollectionId> collections) {

  public Revised {
    collections = Set.copyOf(collections);
  }
}
