package dev.spike.application.generation;

import dev.spike.application.storage.Stores;
import dev.spike.domain.Refusal;
import dev.spike.domain.Texts;
import dev.spike.domain.collection.CollectionId;
import dev.spike.domain.collection.CollectionType;
import dev.spike.domain.collection.DataCollection;
import dev.spike.domain.collection.Fields;
import dev.spike.domain.schedule.Course;
import dev.spike.domain.schedule.Progress;
import dev.spike.domain.schedule.Sample;
import dev.spike.domain.schedule.SpikeCalendar;
import dev.spike.domain.value.Seed;
import java.time.Instant;
import java.util.Optional;

/**
 * All that a draw of one half needs to know at one instant.
 *
 * @param stored how far the half has come, as far as that was kept
 * @param isLittered whether the collection has spikes that are over
 */
record Scene(
    Half half,
    Optional<Seed> seed,
    Course course,
    Progress stored,
    boolean isLittered,
    Instant now) {

  static Scene of(Stores stores, DataCollection collection, CollectionType type, Instant now) {
    CollectionId id = collection.id();
    SpikeCalendar calendar = SpikeCalendar.of(stores.spikes().activeAt(id, now).stream().toList());
    Course course = new Course(collection.fields(), calendar);
    Fields generated = course.at(now);
    requireFields(collection, generated, type);
    boolean goesOn = collection.seed().isPresent() || generated.count(type);
    return new Scene(
        new Half(id, type),
        collection.seed(),
        course,
        goesOn ? stores.counters().of(id, type) : Progress.NONE,
        stores.spikes().anyExpiredAt(id, now),
        now);
  }

  private static void requireFields(DataCollection collection, Fields fields, CollectionType type) {
    if (fields.all().isEmpty()) {
      throw new Refusal(
          Refusal.Kind.EMPTY, Texts.sentence("collection '%s' has no fields", collection.name()));
    }
    if (fields.of(type).isEmpty()) {
      throw new Refusal(
          Refusal.Kind.MISSING,
          Texts.sentence("collection '%s' has no %s fields", collection.name(), type));
    }
  }

  /** Whether a draw moves counters. */
  boolean counts() {
    return course.at(now).count(half.type());
  }

  Sample draw(Progress before, Seed fresh) {
    return course.draw(half.type(), before, now, seed.orElse(fresh));
  }
}
