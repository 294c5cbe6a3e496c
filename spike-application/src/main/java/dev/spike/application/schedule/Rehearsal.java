package dev.spike.application.schedule;

import static dev.spike.domain.collection.CollectionType.PERFORMANCE;

import dev.spike.domain.collection.Field;
import dev.spike.domain.collection.FieldName;
import dev.spike.domain.collection.Fields;
import dev.spike.domain.schedule.Course;
import dev.spike.domain.schedule.Progress;
import dev.spike.domain.schedule.Sample;
import dev.spike.domain.schedule.Spike;
import dev.spike.domain.schedule.SpikeCalendar;
import dev.spike.domain.schedule.SpikeField;
import dev.spike.domain.schedule.Stretch;
import dev.spike.domain.value.Seed;
import dev.spike.domain.value.Value;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Draws of some fields at the instants of a cadence, which nobody gets and which move nothing. */
final class Rehearsal {

  private final Fields fields;
  private final Set<FieldName> wanted;
  private final Cadence cadence;
  private final Seed seed;

  Rehearsal(List<Field> wanted, Cadence cadence, Seed seed) {
    this.fields = new Fields(wanted);
    this.wanted = new HashSet<>(wanted.stream().map(Field::name).toList());
    this.cadence = cadence;
    this.seed = seed;
  }

  /** The values of each field, from how far the half has come. */
  Map<FieldName, List<Optional<Value>>> under(SpikeCalendar spikes, Progress begun) {
    Map<FieldName, List<Optional<Value>>> values = new HashMap<>();
    wanted.forEach(name -> values.put(name, new ArrayList<>()));
    SpikeCalendar calendar =
        SpikeCalendar.kept(spikes.spikes().stream().map(this::reduced).toList());
    Course course = new Course(fields, calendar);
    Progress progress = begun;
    Map<FieldName, Value> told = Map.of();
    Stretch stretch = course.stretch(PERFORMANCE, cadence.from(), seed);
    Instant until = until(calendar, cadence.from());
    for (Instant instant : cadence.instants()) {
      if (!instant.isBefore(until)) {
        stretch = course.stretch(PERFORMANCE, instant, seed);
        until = until(calendar, instant);
        progress = stretch.entered(progress, told);
      }
      Sample sample = stretch.draw(progress, instant, progress.draws());
      progress = sample.progress();
      told = sample.values();
      values.forEach((name, list) -> list.add(Optional.ofNullable(sample.values().get(name))));
    }
    return values;
  }

  private static Instant until(SpikeCalendar calendar, Instant now) {
    return calendar.nextChange(now).orElse(Instant.MAX);
  }

  /** The spike with those fields only; what luck these have does not depend on the others. */
  private Spike reduced(Spike spike) {
    List<SpikeField> copies =
        spike.copies().stream()
            .filter(field -> field.copy().isEditable() && wanted.contains(field.copy().name()))
            .toList();
    return spike.copying(copies);
  }
}
