package dev.spike.domain.schedule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Spikes of one collection in the order of time, no two of which overlap. */
public final class SpikeCalendar {

  /** No spikes. */
  public static final SpikeCalendar EMPTY = new SpikeCalendar(List.of());

  private final List<Spike> spikes;

  private SpikeCalendar(List<Spike> spikes) {
    this.spikes = spikes;
  }

  /** A calendar of these spikes. */
  public static SpikeCalendar of(Collection<Spike> spikes) {
    SpikeCalendar calendar = EMPTY;
    for (Spike spike : spikes) {
      calendar = calendar.with(spike);
    }
    return calendar;
  }

  /** The spikes, the earliest first. */
  public List<Spike> spikes() {
    return spikes;
  }

  /** This calendar with a spike more, or with the spike of the same id in another form. */
  public SpikeCalendar with(Spike spike) {
    List<Spike> others = new ArrayList<>(without(spike.id()).spikes);
    int place = firstEndingAfter(others, spike.window().start());
    if (place < others.size() && others.get(place).window().overlaps(spike.window())) {
      throw new Overlap(others.get(place));
    }
    others.add(place, spike);
    return new SpikeCalendar(List.copyOf(others));
  }

  /** This calendar without a spike. */
  public SpikeCalendar without(SpikeId id) {
    return new SpikeCalendar(spikes.stream().filter(spike -> !spike.id().equals(id)).toList());
  }

  /** The spike that runs at an instant. */
  public Optional<Spike> activeAt(Instant now) {
    int place = firstEndingAfter(spikes, now);
    return place < spikes.size() && spikes.get(place).statusAt(now) == Status.ACTIVE
        ? Optional.of(spikes.get(place))
        : Optional.empty();
  }

  /** This calendar without the spikes that are over. */
  public SpikeCalendar asOf(Instant now) {
    int place = firstEndingAfter(spikes, now);
    return place == 0 ? this : new SpikeCalendar(spikes.subList(place, spikes.size()));
  }

  /** The spikes that are over. */
  public List<Spike> expiredAt(Instant now) {
    return spikes.subList(0, firstEndingAfter(spikes, now));
  }

  /** The first instant after {@code now} at which a spike begins or ends. */
  public Optional<Instant> nextChange(Instant now) {
    int place = firstEndingAfter(spikes, now);
    if (place == spikes.size()) {
      return Optional.empty();
    }
    Window window = spikes.get(place).window();
    return Optional.of(window.start().isAfter(now) ? window.start() : window.end());
  }

  /** Windows that do not overlap end in the order in which they start. */
  private static int firstEndingAfter(List<Spike> spikes, Instant instant) {
    int low = 0;
    int high = spikes.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (spikes.get(middle).window().end().isAfter(instant)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SpikeCalendar calendar && spikes.equals(calendar.spikes);
  }

  @Override
  public int hashCode() {
    return spikes.hashCode();
  }

  @Override
  public String toString() {
    return spikes.toString();
  }
}
