package dev.spike.domain.schedule;

import dev.spike.domain.collection.CollectionType;
import dev.spike.domain.collection.Draws;
import dev.spike.domain.collection.Fields;
import dev.spike.domain.flaw.Disturbance;
import dev.spike.domain.value.Seed;
import java.time.Instant;
import java.util.Optional;

/** A collection in the course of time: its fields, and the spikes that take their place. */
public record Course(Fields fields, SpikeCalendar calendar) {

  /** The fields that are generated at an instant. */
  public Fields at(Instant now) {
    return under(calendar.activeAt(now));
  }

  /** The fields that are generated while a spike runs, or while none does. */
  public Fields under(Optional<Spike> active) {
    return active.map(Spike::fields).orElse(fields);
  }

  /** One half as it is at an instant, ready to be drawn while no spike begins or ends. */
  public Stretch stretch(CollectionType type, Instant now, Seed seed) {
    Optional<Spike> active = calendar.activeAt(now);
    Draws calm = fields.under(type, seed);
    return active
        .map(
            spike ->
                new Stretch(
                    active, spike.fields().under(type, seed), calm, wrong(spike, type, seed)))
        .orElseGet(() -> new Stretch(active, calm, calm, Disturbance.NONE));
  }

  private static Disturbance wrong(Spike spike, CollectionType type, Seed seed) {
    return Disturbance.of(spike.flaws(), spike.fields().of(type), type, seed);
  }

  /** One draw of one half at an instant. The same arguments give the same sample. */
  public Sample draw(CollectionType type, Progress before, Instant now, Seed seed) {
    return stretch(type, now, seed).draw(before, now, before.draws());
  }
}
