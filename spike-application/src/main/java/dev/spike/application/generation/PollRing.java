package dev.spike.application.generation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** The last polls of one half; a new one takes the place of the oldest, and nobody waits for it. */
final class PollRing {

  private static final int MOST_VALUES = 6_000;

  private final int fields;
  private final boolean counts;
  private final AtomicReferenceArray<PastPoll> places;
  private final AtomicLong next;

  private PollRing(Strand strand) {
    fields = strand.size();
    counts = strand.counts();
    int room = Math.max(1, MOST_VALUES / fields);
    places = new AtomicReferenceArray<>(Math.min(LastPolls.MOST, room));
    next = new AtomicLong();
  }

  /** A ring for a half as it is now, with what is known of it from before. */
  static PollRing of(Strand strand, List<PastPoll> newestFirst) {
    PollRing ring = new PollRing(strand);
    for (int i = Math.min(newestFirst.size(), ring.places.length()); i-- > 0; ) {
      ring.note(newestFirst.get(i));
    }
    return ring;
  }

  boolean isFor(Strand strand) {
    return fields == strand.size() && counts == strand.counts();
  }

  void note(PastPoll poll) {
    places.setRelease((int) (next.getAndIncrement() % places.length()), poll);
  }

  List<PastPoll> newestFirst() {
    List<PastPoll> polls = new ArrayList<>();
    long end = next.get();
    for (long i = end - 1; i >= Math.max(0, end - places.length()); i--) {
      PastPoll poll = places.getAcquire((int) (i % places.length()));
      if (poll != null) {
        polls.add(poll);
      }
    }
    return polls;
  }

  /** How much it can come to hold, in polls and the counters that they remember. */
  int load() {
    return places.length() * (counts ? 1 + fields : 1);
  }
}
