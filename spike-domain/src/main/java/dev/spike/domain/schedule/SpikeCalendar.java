package dev.spike.domain.schedule;

import dev.spike.domain.Refusal;
import dev.spike.domain.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Spikes of one collection, no two of which overlap unless their priorities settle which of them is
 * at work.
 */
public final class SpikeCalendar {

  /** No spikes. */
  public static final SpikeCalendar EMPTY = new SpikeCalendar(List.of());

  /** How many spikes of a collection may recur. */
  public static final int MOST_RECURRING = 200;

  private static final Comparator<Spike> ORDER =
      Comparator.<Spike, Instant>comparing(spike -> spike.window().start())
          .thenComparingLong(spike -> spike.id().number());

  /** Those of the highest priority first. */
  private final List<Lane> lanes;

  private SpikeCalendar(List<Lane> lanes) {
    this.lanes = lanes;
  }

  /** A calendar of these spikes. */
  public static SpikeCalendar of(Collection<Spike> spikes) {
    SpikeCalendar calendar = EMPTY;
    for (Spike spike : spikes) {
      calendar = calendar.with(spike);
    }
    return calendar;
  }

  /** A calendar of spikes that were fitted into one before. */
  public static SpikeCalendar kept(Collection<Spike> spikes) {
    Map<Priority, List<Spike>> byPriority =
        spikes.stream()
            .collect(
                Collectors.groupingBy(
                    Spike::priority,
                    () -> new TreeMap<>(Comparator.reverseOrder()),
                    Collectors.toList()));
    return new SpikeCalendar(
        byPriority.entrySet().stream()
            .map(entry -> Lane.of(entry.getKey(), entry.getValue()))
            .toList());
  }

  /** The spikes, the earliest first. */
  public List<Spike> spikes() {
    return lanes.stream().flatMap(Lane::all).sorted(ORDER).toList();
  }

  /** This calendar with a spike more, or with the spike of the same id in another form. */
  public SpikeCalendar with(Spike spike) {
    return with(spike, spike.window().start());
  }

  /**
   * The same as seen at an instant: what was before it is nobody's concern. Spikes that recur must
   * not overlap in the two years that follow; what may be after them is settled when it comes: the
   * spike that was planned first is at work.
   */
  public SpikeCalendar with(Spike spike, Instant now) {
    SpikeCalendar others = without(spike.id());
    others.demandRoom(spike, now);
    List<Lane> more = new ArrayList<>();
    Lane own = Lane.of(spike.priority(), List.of());
    for (Lane lane : others.lanes) {
      if (lane.priority().equals(spike.priority())) {
        own = lane;
      } else {
        more.add(lane);
      }
    }
    more.add(own.with(spike));
    more.sort(Comparator.comparing(Lane::priority).reversed());
    return new SpikeCalendar(List.copyOf(more));
  }

  private void demandRoom(Spike spike, Instant now) {
    long recurring = lanes.stream().mapToLong(lane -> lane.recurring().size()).sum();
    if (spike.occurrences().recur() && recurring >= MOST_RECURRING) {
      throw new Refusal(
          Refusal.Kind.CONFLICT,
          Texts.sentence("a collection has at most %d spikes that recur", MOST_RECURRING));
    }
    lanes.stream()
        .filter(lane -> !lane.priority().settlesWith(spike.priority()))
        .flatMap(lane -> lane.clash(spike, now).stream())
        .min(Comparator.comparing(Clash::begin))
        .ifPresent(
            clash -> {
              throw new Overlap(spike, clash);
            });
  }

  /** This calendar without a spike. */
  public SpikeCalendar without(SpikeId id) {
    return new SpikeCalendar(
        lanes.stream().map(lane -> lane.without(id)).filter(lane -> !lane.isEmpty()).toList());
  }

  /** The spike that runs at an instant, as it is in the window that it runs in. */
  public Optional<Spike> activeAt(Instant now) {
    return lanes.stream().flatMap(lane -> lane.activeAt(now).stream()).findFirst();
  }

  /** This calendar without the spikes that are over. */
  public SpikeCalendar asOf(Instant now) {
    List<Spike> left = spikes().stream().filter(spike -> !isOver(spike, now)).toList();
    return left.size() == spikes().size() ? this : kept(left);
  }

  /** The spikes that are over. */
  public List<Spike> expiredAt(Instant now) {
    return spikes().stream().filter(spike -> isOver(spike, now)).toList();
  }

  private static boolean isOver(Spike spike, Instant now) {
    return spike.statusAt(now) == Status.EXPIRED;
  }

  /** The first instant after {@code now} at which a spike begins or ends. */
  public Optional<Instant> nextChange(Instant now) {
    return lanes.stream()
        .flatMap(lane -> lane.nextChange(now).stream())
        .min(Comparator.naturalOrder());
  }

  /**
   * The windows of the spikes of a name that end after an instant, one after another; there is no
   * end of them if one recurs for ever.
   */
  public Stream<Window> windows(String name, Instant after) {
    List<Occurrences> all =
        spikes().stream()
            .filter(spike -> spike.name().text().equals(name))
            .map(Spike::occurrences)
            .toList();
    return Stream.iterate(
            firstEndingAfter(all, after),
            Optional::isPresent,
            before -> before.flatMap(window -> firstEndingAfter(all, window.end())))
        .map(Optional::orElseThrow);
  }

  private static Optional<Window> firstEndingAfter(List<Occurrences> all, Instant instant) {
    return all.stream()
        .flatMap(one -> one.firstEndingAfter(instant).stream())
        .min(Comparator.comparing(Window::start));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SpikeCalendar calendar && lanes.equals(calendar.lanes);
  }

  @Override
  public int hashCode() {
    return lanes.hashCode();
  }

  @Override
  public String toString() {
    return spikes().toString();
  }
}
