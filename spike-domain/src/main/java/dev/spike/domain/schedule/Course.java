package dev.spike.domain.schedule;

import dev.spike.domain.collection.CollectionType;
import dev.spike.domain.collection.CounterStates;
import dev.spike.domain.collection.Draw;
import dev.spike.domain.collection.Fields;
import dev.spike.domain.collection.Luck;
import dev.spike.domain.value.Seed;
import java.time.Instant;
import java.util.Optional;

/** A collection in the course of time: its fields, and the spikes that take their place. */
public record Course(Fields fields, SpikeCalendar calendar) {

  /** The fields that are generated at an instant. */
  public Fields at(Instant now) {
    return calendar.activeAt(now).map(Spike::fields).orElse(fields);
  }

  /** One draw of one half at an instant. The same arguments give the same sample. */
  public Sample draw(CollectionType type, Progress before, Instant now, Seed seed) {
    Optional<Spike> active = calendar.activeAt(now);
    CounterStates counters = active.map(before::under).orElse(before.own());
    Draw draw = at(now).draw(type, counters, now, new Luck(seed, before.draws()));
    Progress after =
        active
            .map(spike -> before.drawn(spike, draw.counters()))
            .orElseGet(() -> before.drawn(draw.counters()));
    return new Sample(now, active.map(Spike::id), draw.values(), after);
  }
}
