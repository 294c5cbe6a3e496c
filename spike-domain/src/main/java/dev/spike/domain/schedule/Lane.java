package dev.spike.domain.schedule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Spikes of one priority, which do not overlap each other.
 *
 * @param single those of one window, in the order of time
 * @param recurring those of many, by their ids
 */
record Lane(Priority priority, List<Spike> single, List<Spike> recurring) {

  private static final Comparator<Spike> BY_ID =
      Comparator.comparingLong(spike -> spike.id().number());

  private static final Comparator<Spike> BY_TIME =
      Comparator.<Spike, Instant>comparing(spike -> spike.window().start()).thenComparing(BY_ID);

  /** A lane of spikes that are known to fit into it. */
  static Lane of(Priority priority, List<Spike> spikes) {
    return new Lane(
        priority,
        spikes.stream().filter(spike -> !spike.occurrences().recur()).sorted(BY_TIME).toList(),
        spikes.stream().filter(spike -> spike.occurrences().recur()).sorted(BY_ID).toList());
  }

  Stream<Spike> all() {
    return Stream.concat(single.stream(), recurring.stream());
  }

  boolean isEmpty() {
    return single.isEmpty() && recurring.isEmpty();
  }

  /** This lane with a spike that is known to fit into it. */
  Lane with(Spike spike) {
    if (spike.occurrences().recur()) {
      List<Spike> more = new ArrayList<>(recurring);
      more.add(spike);
      more.sort(BY_ID);
      return new Lane(priority, single, List.copyOf(more));
    }
    List<Spike> more = new ArrayList<>(single);
    more.add(firstEndingAfter(spike.window().start()), spike);
    return new Lane(priority, List.copyOf(more), recurring);
  }

  Lane without(SpikeId id) {
    return new Lane(
        priority,
        single.stream().filter(spike -> !spike.id().equals(id)).toList(),
        recurring.stream().filter(spike -> !spike.id().equals(id)).toList());
  }

  /** The first time that a newcomer wants too. */
  Optional<Clash> clash(Spike newcomer, Instant now) {
    return rivals(newcomer, now)
        .flatMap(present -> Clash.of(newcomer, present, now).stream())
        .min(Comparator.comparing(Clash::begin));
  }

  /** Of the spikes of one window, only one can be the first in the way of another such. */
  private Stream<Spike> rivals(Spike newcomer, Instant now) {
    Window window = newcomer.window();
    Instant from = window.start().isBefore(now) ? now : window.start();
    Stream<Spike> coming = single.stream().skip(firstEndingAfter(from));
    Stream<Spike> ofOneWindow =
        newcomer.occurrences().recur()
            ? coming.takeWhile(spike -> spike.window().start().isBefore(window.end()))
            : coming.limit(1);
    return Stream.concat(ofOneWindow, recurring.stream());
  }

  /** The spike that runs at an instant, as it is in the window that it runs in. */
  Optional<Spike> activeAt(Instant now) {
    return single.stream()
        .skip(firstEndingAfter(now))
        .limit(1)
        .filter(spike -> spike.statusAt(now) == Status.ACTIVE)
        .findFirst()
        .or(() -> recurringAt(now));
  }

  private Optional<Spike> recurringAt(Instant now) {
    return recurring.stream()
        .flatMap(
            spike ->
                spike
                    .occurrences()
                    .firstEndingAfter(now)
                    .filter(window -> window.statusAt(now) == Status.ACTIVE)
                    .map(spike::in)
                    .stream())
        .findFirst();
  }

  /** The first instant after {@code now} at which a spike begins or ends. */
  Optional<Instant> nextChange(Instant now) {
    return Stream.concat(single.stream().skip(firstEndingAfter(now)).limit(1), recurring.stream())
        .flatMap(spike -> spike.occurrences().firstEndingAfter(now).stream())
        .map(window -> window.start().isAfter(now) ? window.start() : window.end())
        .min(Comparator.naturalOrder());
  }

  /** Windows that do not overlap end in the order in which they start. */
  private int firstEndingAfter(Instant instant) {
    int low = 0;
    int high = single.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (single.get(middle).window().end().isAfter(instant)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
