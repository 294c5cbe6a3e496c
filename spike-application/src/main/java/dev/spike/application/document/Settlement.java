package dev.spike.application.document;

import dev.spike.application.Fate;
import dev.spike.application.document.CollectionFate.Seeds;
import dev.spike.application.schedule.SpikeHistory;
import dev.spike.application.storage.Counters;
import dev.spike.application.storage.Stores;
import dev.spike.domain.collection.CollectionType;
import dev.spike.domain.collection.DataCollection;
import dev.spike.domain.collection.Field;
import dev.spike.domain.collection.Fields;
import dev.spike.domain.schedule.Progress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What has to be done about one collection: what it was, what it is then, and its spikes. */
record Settlement(
    Optional<DataCollection> before, Optional<DataCollection> after, List<SpikeStep> spikes) {

  /** The fields of a collection that is to become another one. */
  static FieldTurn fields(Optional<DataCollection> before, Optional<DataCollection> after) {
    return new FieldTurn(
        before.map(DataCollection::fields).orElse(Fields.NONE),
        after.map(DataCollection::fields).orElse(Fields.NONE));
  }

  DataCollection collection() {
    return Stream.concat(after.stream(), before.stream()).findFirst().orElseThrow();
  }

  Fate fate() {
    if (before.isEmpty()) {
      return Fate.CREATED;
    }
    if (after.isEmpty()) {
      return Fate.DELETED;
    }
    boolean spikesStay = spikes.stream().allMatch(step -> step.fate().fate() == Fate.OVER);
    return before.equals(after) && spikesStay ? Fate.UNCHANGED : Fate.CHANGED;
  }

  CollectionFate told() {
    return new CollectionFate(
        fate(),
        collection().name(),
        new Seeds(before.flatMap(DataCollection::seed), after.flatMap(DataCollection::seed)),
        before.equals(after) ? List.of() : fields(before, after).fates(),
        spikes.stream().map(SpikeStep::fate).toList());
  }

  /** With a collection that goes go its spikes and counters. */
  void keep(Stores stores, Instant now) {
    if (after.isEmpty()) {
      stores.collections().remove(collection().id());
      return;
    }
    if (before.isEmpty()) {
      stores.collections().add(collection());
    } else if (!before.equals(after)) {
      stores.collections().replace(collection());
      forgetCounters(stores.counters());
    }
    SpikeHistory history = new SpikeHistory(stores, now);
    spikes.forEach(step -> step.makeRoom(history));
    spikes.forEach(step -> step.keep(history));
  }

  private void forgetCounters(Counters counters) {
    List<Field> ended = fields(before, after).ended();
    for (CollectionType type : CollectionType.values()) {
      Progress progress = counters.of(collection().id(), type);
      Progress rest = progress;
      for (Field field : ended) {
        rest = rest.restarting(field.id());
      }
      if (!rest.equals(progress)) {
        counters.keep(collection().id(), type, rest);
      }
    }
  }
}
