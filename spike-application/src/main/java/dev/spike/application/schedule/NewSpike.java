package dev.spike.application.schedule;

import dev.spike.application.Watch;
import dev.spike.application.storage.Ids;
import dev.spike.domain.Stamp;
import dev.spike.domain.collection.CollectionId;
import dev.spike.domain.collection.DataCollection;
import dev.spike.domain.collection.FieldId;
import dev.spike.domain.schedule.Continuity;
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

/** A spike that somebody wants, with what it changes about the fields that it copies. */
public record NewSpike(
    CollectionId collection,
    SpikeName name,
    Window window,
    Continuity continuity,
    RuleChanges changes) {

  /** The window as it is kept, which must not be over already. */
  Window windowAfter(Instant now) {
    return new Window(Watch.kept(window.start()), Watch.kept(window.end())).endingAfter(now);
  }

  /** The spike that comes of it. */
  Spike made(Ids ids, DataCollection copied, Window kept, Map<FieldId, Rule> rules, Instant now) {
    SpikeId id = new SpikeId(ids.next());
    List<SpikeField> copies =
        Spike.copyOf(copied.fields(), rules, field -> new SpikeFieldId(ids.next()));
    return new Spike(id, collection, name, kept, continuity, copies, Stamp.of(now));
  }
}
