package dev.spike.application.memory;

import dev.spike.domain.collection.CollectionId;
import dev.spike.domain.schedule.Spike;
import dev.spike.domain.schedule.SpikeId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Spikes, and the ways to find them. */
record SpikeTable(
    Tree<SpikeId, Spike> byId, Tree<Pair, Spike> byCollection, Tree<Slot, Spike> byEnd) {

  static final SpikeTable EMPTY =
      new SpikeTable(
          Tree.sortedBy(Comparator.comparingLong(SpikeId::number)),
          Tree.sortedBy(Pair.ORDER),
          Tree.sortedBy(Slot.ORDER));

  /** The place of a spike in the course of its collection. */
  private record Slot(long collection, Instant end, long spike) {

    static final Comparator<Slot> ORDER =
        Comparator.comparingLong(Slot::collection)
            .thenComparing(Slot::end)
            .thenComparingLong(Slot::spike);

    static Slot of(Spike spike) {
      return new Slot(spike.collection().number(), spike.window().end(), spike.id().number());
    }
  }

  SpikeTable with(Spike spike) {
    SpikeTable others = without(spike.id());
    return new SpikeTable(
        others.byId.with(spike.id(), spike),
        others.byCollection.with(place(spike), spike),
        others.byEnd.with(Slot.of(spike), spike));
  }

  SpikeTable without(SpikeId id) {
    return byId.get(id).map(this::without).orElse(this);
  }

  private SpikeTable without(Spike spike) {
    return new SpikeTable(
        byId.without(spike.id()),
        byCollection.without(place(spike)),
        byEnd.without(Slot.of(spike)));
  }

  SpikeTable withoutAllOf(CollectionId collection) {
    return without(of(collection).toList());
  }

  SpikeTable without(List<Spike> gone) {
    SpikeTable rest = this;
    for (Spike spike : gone) {
      rest = rest.without(spike);
    }
    return rest;
  }

  Stream<Spike> of(CollectionId collection) {
    long number = collection.number();
    return byCollection.between(Pair.firstOf(number), Pair.afterAllOf(number));
  }

  /** The spikes of a collection that end after an instant, those that end first at the front. */
  Stream<Spike> endingAfter(CollectionId collection, Instant instant) {
    Slot last = new Slot(collection.number(), instant, Long.MAX_VALUE);
    return byEnd.from(last).takeWhile(spike -> spike.collection().equals(collection));
  }

  /** The spikes of a collection that are over at an instant. */
  Stream<Spike> over(CollectionId collection, Instant now) {
    return byEnd.between(
        new Slot(collection.number(), Instant.MIN, Long.MIN_VALUE),
        new Slot(collection.number(), now, Long.MAX_VALUE));
  }

  private static Pair place(Spike spike) {
    return new Pair(spike.collection().number(), spike.id().number());
  }
}
