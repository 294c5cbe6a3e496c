package dev.spike.application.document;

import dev.spike.application.Fate;
import dev.spike.application.schedule.SpikeCounters;
import dev.spike.application.schedule.SpikeHistory;
import dev.spike.application.storage.Stores;
import dev.spike.domain.schedule.Spike;
import java.util.Optional;

/** What has to be done about one spike, and what is told of it. */
record SpikeStep(Optional<Spike> before, Optional<Spike> after, SpikeFate fate) {

  boolean isNone() {
    return fate.fate() == Fate.UNCHANGED;
  }

  /** Spikes that go make room for those that come, so they go first. */
  void makeRoom(SpikeHistory history) {
    if (after.isEmpty()) {
      before.ifPresent(history::remove);
    }
  }

  void keep(SpikeHistory history) {
    Stores stores = history.stores();
    after.ifPresent(
        spike ->
            before.ifPresentOrElse(
                old -> {
                  history.replace(old, spike);
                  new SpikeCounters(stores, spike.collection()).restart(old, spike);
                },
                () -> stores.spikes().add(spike)));
  }
}
