package dev.spike.application.generation;

import dev.spike.application.storage.Stores;
import dev.spike.domain.Refusal;
import dev.spike.domain.Texts;
import dev.spike.domain.UserId;
import dev.spike.domain.collection.CollectionId;
import dev.spike.domain.collection.CollectionName;
import dev.spike.domain.collection.CollectionType;
import dev.spike.domain.collection.DataCollection;
import dev.spike.domain.collection.Fields;
import dev.spike.domain.schedule.Course;
import dev.spike.domain.schedule.Progress;
import dev.spike.domain.schedule.SpikeCalendar;
import dev.spike.domain.schedule.Stretch;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * All that draws of a collection need to know while nobody changes it and no spike of it begins or
 * ends.
 *
 * @param fields those of the collection itself, whatever a spike makes of them
 * @param isLittered whether the collection has spikes that are over
 * @param from the instant from which this holds
 * @param until when the next spike begins or the running one ends
 */
record Plan(
    CollectionId id,
    CollectionName name,
    UserId owner,
    Fields fields,
    Map<CollectionType, Strand> strands,
    boolean isLittered,
    Instant from,
    Optional<Instant> until) {

  Plan {
    strands = Map.copyOf(strands);
  }

  /** How a collection is drawn at an instant. */
  static Plan of(Stores stores, DataCollection collection, Instant now) {
    CollectionId id = collection.id();
    SpikeCalendar near = stores.spikes().near(id, now);
    Course course = new Course(collection.fields(), near);
    boolean isSeeded = collection.seed().isPresent();
    Map<CollectionType, Strand> strands = new EnumMap<>(CollectionType.class);
    for (CollectionType type : CollectionType.values()) {
      Stretch stretch = course.stretch(type, now, collection.steadySeed());
      Progress stored =
          isSeeded && !stretch.keeps() ? stores.counters().of(id, type) : Progress.NONE;
      strands.put(type, new Strand(new Half(id, type), isSeeded, stretch, stored));
    }
    return new Plan(
        id,
        collection.name(),
        collection.owner(),
        collection.fields(),
        strands,
        stores.spikes().anyExpiredAt(id, now),
        now,
        near.nextChange(now));
  }

  /** Whether this says what is drawn at an instant. */
  boolean holdsAt(Instant now) {
    return !now.isBefore(from) && until.map(now::isBefore).orElse(true);
  }

  /** One half, which must have fields. */
  Strand strand(CollectionType type) {
    Strand strand = strands.get(type);
    if (strand.isEmpty()) {
      throw nothingOf(type);
    }
    return strand;
  }

  private Refusal nothingOf(CollectionType type) {
    return strands.values().stream().allMatch(Strand::isEmpty)
        ? new Refusal(Refusal.Kind.EMPTY, Texts.sentence("collection '%s' has no fields", name))
        : new Refusal(
            Refusal.Kind.MISSING, Texts.sentence("collection '%s' has no %s fields", name, type));
  }
}
