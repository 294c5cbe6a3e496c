package dev.spike.application.memory;

import dev.spike.domain.collection.CollectionId;
import dev.spike.domain.truth.SpikeVersion;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Spikes as they were, by collection, and by when that ended. */
record PastTable(Tree<Place, SpikeVersion> byCollection, Tree<End, SpikeVersion> byEnd) {

  static final PastTable EMPTY =
      new PastTable(Tree.sortedBy(Place.ORDER), Tree.sortedBy(End.ORDER));

  private record Place(long collection, long spike, long number) {

    static final Comparator<Place> ORDER =
        Comparator.comparingLong(Place::collection)
            .thenComparingLong(Place::spike)
            .thenComparingLong(Place::number);

    static Place of(SpikeVersion version) {
      return new Place(version.collection().number(), version.spike().number(), version.number());
    }
  }

  private record End(Instant instant, Place place) {

    static final Comparator<End> ORDER =
        Comparator.comparing(End::instant).thenComparing(End::place, Place.ORDER);

    static End of(SpikeVersion version) {
      return new End(version.force().end(), Place.of(version));
    }
  }

  PastTable with(SpikeVersion version) {
    return new PastTable(
        byCollection.with(Place.of(version), version), byEnd.with(End.of(version), version));
  }

  Stream<SpikeVersion> of(CollectionId collection) {
    return byCollection
        .from(new Place(collection.number(), Long.MIN_VALUE, Long.MIN_VALUE))
        .takeWhile(version -> version.collection().equals(collection));
  }

  /** What was over at an instant, or before. */
  Stream<SpikeVersion> until(Instant instant) {
    return byEnd.after(0).takeWhile(version -> !version.force().end().isAfter(instant));
  }

  PastTable without(List<SpikeVersion> gone) {
    PastTable rest = this;
    for (SpikeVersion version : gone) {
      rest =
          new PastTable(
              rest.byCollection.without(Place.of(version)), rest.byEnd.without(End.of(version)));
    }
    return rest;
  }
}
