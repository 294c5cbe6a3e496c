package dev.spike.application.schedule;

import dev.spike.application.storage.Ids;
import dev.spike.application.storage.Stores;
import dev.spike.domain.Faults;
import dev.spike.domain.Stamp;
import dev.spike.domain.collection.CollectionId;
import dev.spike.domain.collection.DataCollection;
import dev.spike.domain.collection.FieldId;
import dev.spike.domain.flaw.Flaws;
import dev.spike.domain.schedule.Continuity;
import dev.spike.domain.schedule.Occurrences;
import dev.spike.domain.schedule.Priority;
import dev.spike.domain.schedule.Spike;
import dev.spike.domain.schedule.SpikeField;
import dev.spike.domain.schedule.SpikeFieldId;
import dev.spike.domain.schedule.SpikeId;
import dev.spike.domain.schedule.SpikeName;
import dev.spike.domain.schedule.Window;
import dev.spike.domain.value.Rule;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A spike that somebody wants, with what it changes about the fields that it copies.
 *
 * @param continuity whose counters move; what is usual with such changes where nobody says it
 */
public record NewSpike(
    CollectionId collection,
    SpikeName name,
    Timing timing,
    Priority priority,
    Optional<Continuity> continuity,
    RuleChanges changes,
    Flaws flaws) {

  /** A spike of one window that overlaps no other. */
  public NewSpike(
      CollectionId collection,
      SpikeName name,
      Window window,
      Optional<Continuity> continuity,
      RuleChanges changes) {
    this(collection, name, new Timing.Once(window), Priority.NONE, continuity, changes, Flaws.NONE);
  }

  /** Plans it within a unit of work, with a copy of all fields of its collection as they are. */
  public Spike planned(Stores stores, DataCollection copied, Instant now) {
    Spike spike = drafted(stores.ids(), copied, now);
    stores.spikes().calendarOf(collection, spike.window(), now).with(spike, now);
    stores.spikes().add(spike);
    return spike;
  }

  /** The spike that comes of it, if there is room for it. */
  Spike drafted(Ids ids, DataCollection copied, Instant now) {
    Faults faults = new Faults();
    Optional<Occurrences> kept = faults.member("", () -> timing.settled(now));
    Optional<Map<FieldId, Rule>> rules =
        faults.member("", () -> changes.rulesFor(copied.fields(), kept.map(Occurrences::sample)));
    faults.refuseIfAny();
    return made(ids, copied, kept.orElseThrow(), rules.orElseThrow(), now);
  }

  private Spike made(
      Ids ids, DataCollection copied, Occurrences kept, Map<FieldId, Rule> rules, Instant now) {
    SpikeId id = new SpikeId(ids.next());
    List<SpikeField> copies =
        Spike.copyOf(copied.fields(), rules, field -> new SpikeFieldId(ids.next()));
    Continuity moving = continuity.orElseGet(() -> Spike.usualContinuity(copies, flaws));
    return new Spike(id, collection, name, kept, priority, moving, copies, flaws, Stamp.of(now));
  }
}
