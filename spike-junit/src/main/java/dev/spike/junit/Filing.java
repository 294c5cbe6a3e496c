package dev.spike.junit;

import dev.spike.domain.collection.CollectionType;
import dev.spike.domain.feed.FeedBuilder;
import dev.spike.junit.file.FiledCollection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Which half of a collection in which file a feed is of, seen from a test class. */
record Filing(Class<?> test, String file, CollectionType half) {

  /** What the nearest annotation says. */
  static Optional<Filing> of(Surroundings around) {
    return around
        .nearest(CollectionFile.class)
        .map(file -> new Filing(around.testClass(), file.value(), file.half()));
  }

  /** The seed that the file names. */
  Optional<Long> seed() {
    return read().seed();
  }

  /** A feed of the file, with fields and spikes that take the place of its own. */
  FeedBuilder builder(List<String> fields, List<PlannedSpike> spikes, Instant start) {
    Wording.demandReadable(fields);
    List<String> gone = spikes.stream().map(PlannedSpike::name).toList();
    return read().feed(half, fields, gone, start);
  }

  private FiledCollection read() {
    return FiledCollection.of(test, file);
  }
}
