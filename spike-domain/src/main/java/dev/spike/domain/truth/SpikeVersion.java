package dev.spike.domain.truth;

import dev.spike.domain.collection.CollectionId;
import dev.spike.domain.schedule.Occurrences;
import dev.spike.domain.schedule.Priority;
import dev.spike.domain.schedule.Spike;
import dev.spike.domain.schedule.SpikeId;
import dev.spike.domain.schedule.SpikeName;
import dev.spike.domain.schedule.Window;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A spike as it was before it was changed or went away, or as it is.
 *
 * @param number of this version among those of its spike
 * @param force from when until when it was like that
 */
public record SpikeVersion(
    SpikeId spike,
    long number,
    CollectionId collection,
    SpikeName name,
    Occurrences occurrences,
    Priority priority,
    List<Mark> marks,
    Window force) {

  public SpikeVersion {
    marks = List.copyOf(marks);
  }

  /** A spike that is no longer like this from now on, if it was at work while it was. */
  public static Optional<SpikeVersion> past(Spike spike, Instant now) {
    return within(spike, since(spike, now), now)
        .filter(version -> !version.occurrences.during(version.force, 1).isEmpty());
  }

  /** A spike as it is now, and will be until an instant as far as anybody knows. */
  public static Optional<SpikeVersion> present(Spike spike, Instant now, Instant until) {
    return within(spike, since(spike, now), until);
  }

  /**
   * Since when a spike is as it is now. If that is yet to come, the clock was set back, and then it
   * has been like this for as long as it matters.
   */
  public static Instant since(Spike spike, Instant now) {
    Instant changed = spike.stamp().updatedAt();
    return changed.isAfter(now) ? spike.window().start() : changed;
  }

  private static Optional<SpikeVersion> within(Spike spike, Instant since, Instant until) {
    return since.isBefore(until)
        ? Optional.of(
            new SpikeVersion(
                spike.id(),
                spike.stamp().version(),
                spike.collection(),
                spike.name(),
                spike.occurrences(),
                spike.priority(),
                Marks.of(spike),
                new Window(since, until)))
        : Optional.empty();
  }

  TruthWindow at(Window window) {
    return new TruthWindow(collection, spike, name, window, marks);
  }
}
