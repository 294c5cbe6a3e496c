package dev.spike.application.generation;

import dev.spike.application.Permitted;
import dev.spike.application.storage.Stores;
import dev.spike.domain.access.Act;
import dev.spike.domain.access.ApiKey;
import dev.spike.domain.access.ApiKeyId;
import dev.spike.domain.access.Person;
import dev.spike.domain.access.Rights;
import dev.spike.domain.collection.CollectionId;
import dev.spike.domain.collection.CollectionType;
import dev.spike.domain.collection.DataCollection;
import dev.spike.domain.schedule.Sample;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * The last polls of each half that this node answered. There is room for so many of them; when it
 * runs out, halves that were not polled since it last did are forgotten.
 */
final class LastPolls {

  /** How many are remembered of a half, if it is none of hundreds of fields. */
  static final int MOST = 60;

  /** Polls and the counters that they remember, some 100 bytes each, on either side. */
  private static final int ROOM = 30_000;

  private final ReentrantLock change = new ReentrantLock();
  private volatile Map<Half, PollRing> recent = new ConcurrentHashMap<>();
  private volatile Map<Half, PollRing> former = Map.of();
  private int load;

  void note(PastPoll poll) {
    PollRing ring = recent.get(poll.strand().half());
    PollRing fit = ring != null && ring.isFor(poll.strand()) ? ring : brought(poll.strand());
    fit.note(poll);
  }

  /** The last polls of a collection, for somebody who may see it; keys for whom may see those. */
  List<AnsweredPoll> seenBy(Stores stores, Person person, CollectionId id) {
    DataCollection collection = Permitted.collection(stores, person, Act.READ, id);
    Map<ApiKeyId, Optional<ApiKey>> keys = new HashMap<>();
    return of(collection).stream()
        .map(
            poll ->
                AnsweredPoll.of(
                    poll, keys.computeIfAbsent(poll.key(), key -> visible(stores, person, key))))
        .toList();
  }

  private static Optional<ApiKey> visible(Stores stores, Person person, ApiKeyId id) {
    return stores.apiKeys().byId(id).filter(key -> Rights.allow(person, Act.READ, key.owner()));
  }

  /** What was told last of a half, as far as it is remembered. */
  Optional<Sample> last(Half half) {
    return known(half).findFirst().map(PastPoll::sample);
  }

  /** The last polls of both halves of a collection, the newest first. */
  List<PastPoll> of(DataCollection collection) {
    return Arrays.stream(CollectionType.values())
        .flatMap(type -> known(new Half(collection.id(), type)))
        // Who had this number before is somebody else.
        .filter(poll -> !poll.at().isBefore(collection.stamp().createdAt()))
        .sorted(Comparator.comparing(PastPoll::at).reversed())
        .limit(MOST)
        .toList();
  }

  private Stream<PastPoll> known(Half half) {
    return Optional.ofNullable(recent.getOrDefault(half, former.get(half))).stream()
        .flatMap(ring -> ring.newestFirst().stream());
  }

  /** Makes room for a half that was not polled since room was made last, or that has changed. */
  private PollRing brought(Strand strand) {
    Half half = strand.half();
    change.lock();
    try {
      PollRing before = recent.getOrDefault(half, former.get(half));
      PollRing ring =
          before != null && before.isFor(strand)
              ? before
              : PollRing.of(strand, known(half).toList());
      if (load + ring.load() > ROOM) {
        former = recent;
        recent = new ConcurrentHashMap<>();
        load = 0;
      }
      recent.put(half, ring);
      load += ring.load();
      return ring;
    } finally {
      change.unlock();
    }
  }
}
