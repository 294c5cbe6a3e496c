package dev.spike.application.storage;

import dev.spike.domain.collection.CollectionId;
import dev.spike.domain.schedule.Spike;
import dev.spike.domain.schedule.SpikeCalendar;
import dev.spike.domain.schedule.SpikeId;
import dev.spike.domain.schedule.Window;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The spikes, each of which was fitted into the calendar of its collection. */
public interface Spikes {

  /** The spike of an id. */
  Optional<Spike> byId(SpikeId id);

  /**
   * What has to be known to say which spike of a collection runs at an instant, and when that
   * changes: those that run, those that recur, and the one that begins next.
   */
  SpikeCalendar near(CollectionId collection, Instant now);

  /** Whether a collection has spikes that are over at an instant. */
  boolean anyExpiredAt(CollectionId collection, Instant now);

  /** The spikes of a collection that have time in common with a window and are not over. */
  SpikeCalendar calendarOf(CollectionId collection, Window window, Instant now);

  /** Spikes by id, as far as a filter lets them through. */
  Page<Spike> page(SpikeFilter filter, PageRequest request);

  /** Adds a spike, which was fitted into the calendar of its collection in the same work. */
  void add(Spike spike);

  /** Keeps a spike in place of the one with the same id. */
  void replace(Spike spike);

  /** Removes a spike; the counters that it has are {@link Counters}' affair. */
  void remove(SpikeId id);

  /** Removes the spikes of a collection that are over at an instant, and says which they were. */
  List<Spike> removeExpired(CollectionId collection, Instant now);
}
