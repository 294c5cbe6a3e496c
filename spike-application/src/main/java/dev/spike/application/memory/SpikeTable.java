package dev.spike.application.memory;

import dev.spike.domain.collection.CollectionId;
import dev.spike.domain.schedule.Spike;
import dev.spike.domain.schedule.SpikeId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Spikes, and the ways to find them.
 *
 * @param plain those of one window and without priority, of which no two overlap
 * @param others all others
 */
record SpikeTable(
    Tree<SpikeId, Spike> byId,
    Tree<Pair, Spike> byCollection,
    Tree<Slot, Spike> byEnd,
    Tree<Slot, Spike> plain,
    Tree<Pair, Spike> others) {

  static final SpikeTable EMPTY =
      new SpikeTable(
          Tree.sortedBy(Comparator.comparingLong(SpikeId::number)),
          Tree.sortedBy(Pair.ORDER),
          Tree.sortedBy(Slot.ORDER),
          Tree.sortedBy(Slot.ORDER),
          Tree.sortedBy(Pair.ORDER));

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
        others.byEnd.with(Slot.of(spike), spike),
        isPlain(spike) ? others.plain.with(Slot.of(spike), spike) : others.plain,
        isPlain(spike) ? others.others : others.others.with(place(spike), spike));
  }

  /** Of those that have one window and no priority, no two overlap. */
  private static boolean isPlain(Spike spike) {
    return spike.priority().isNone() && !spike.occurrences().recur();
  }

  SpikeTable without(SpikeId id) {
    return byId.get(id).map(this::without).orElse(this);
  }

  private SpikeTable without(Spike spike) {
    return new SpikeTable(
        byId.without(spike.id()),
        byCollection.without(place(spike)),
        byEnd.without(Slot.of(spike)),
        plain.without(Slot.of(spike)),
        others.without(place(spike)));
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

  /** The plain spikes of a collection that end after an instant, the first of them at the front. */
  Stream<Spike> plainEndingAfter(CollectionId collection, Instant instant) {
    Slot last = new Slot(collection.number(), instant, Long.MAX_VALUE);
    return plain.from(last).takeWhile(spike -> spike.collection().equals(collection));
  }

  /** The spikes of a collection that recur or have a priority. */
  Stream<Spike> others(CollectionId collection) {
    long number = collection.number();
    return others.between(Pair.firstOf(number), Pair.afterAllOf(number));
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
