package dev.spike.application.schedule;

import dev.spike.application.storage.Stores;
import dev.spike.domain.Refusal;
import dev.spike.domain.Texts;
import dev.spike.domain.collection.CollectionType;
import dev.spike.domain.collection.DataCollection;
import dev.spike.domain.schedule.Progress;
import dev.spike.domain.schedule.Spike;
import dev.spike.domain.schedule.SpikeId;
import java.time.Instant;
import java.util.Optional;

/** A spike of which somebody wants to see what it would do, before it is planned or changed. */
public sealed interface Trial {

  /** The spike as it would be. */
  Spike spike(Stores stores, DataCollection collection, Instant now);

  /** How far a half would have come if the spike was as it would be. */
  Progress progress(Stores stores, Spike tried, CollectionType type);

  /** Tries out a spike that there is not yet. */
  record Planned(NewSpike wanted) implements Trial {

    /** Nothing that is kept has it. */
    static final long NO_ID = 0;

    @Override
    public Spike spike(Stores stores, DataCollection collection, Instant now) {
      return wanted.drafted(() -> NO_ID, collection, now);
    }

    @Override
    public Progress progress(Stores stores, Spike tried, CollectionType type) {
      return stores.counters().of(tried.collection(), type);
    }
  }

  /** Tries out a change of a spike, or none to see what it does as it is. */
  record Changed(SpikeId id, Optional<SpikeChange> change) implements Trial {

    @Override
    public Spike spike(Stores stores, DataCollection collection, Instant now) {
      Spike before = before(stores, collection);
      return change.map(wanted -> wanted.of(before, now)).orElse(before);
    }

    private Spike before(Stores stores, DataCollection collection) {
      return stores
          .spikes()
          .byId(id)
          .filter(spike -> spike.collection().equals(collection.id()))
          .orElseThrow(
              () ->
                  new Refusal(
                      Refusal.Kind.MISSING,
                      Texts.sentence("collection '%s' has no spike %s", collection.name(), id)));
    }

    @Override
    public Progress progress(Stores stores, Spike tried, CollectionType type) {
      Spike before = stores.spikes().byId(id).orElseThrow();
      Progress present = stores.counters().of(tried.collection(), type);
      return SpikeCounters.restarted(present, type, before, tried);
    }
  }
}
