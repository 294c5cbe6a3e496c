package dev.spike.application.document;

import dev.spike.application.Fate;
import dev.spike.application.schedule.SpikeCounters;
import dev.spike.application.storage.Stores;
import dev.spike.domain.schedule.Spike;
import java.util.List;
import java.util.Optional;

/** What has to be done about one spike, and what is told of it. */
record SpikeStep(Optional<Spike> before, Optional<Spike> after, SpikeFate fate) {

  boolean isNone() {
    return fate.fate() == Fate.UNCHANGED;
  }

  /** Spikes that go make room for those that come, so they go first. */
  void makeRoom(Stores stores) {
    if (after.isEmpty()) {
      before.ifPresent(
          gone -> {
            stores.spikes().remove(gone.id());
            new SpikeCounters(stores, gone.collection()).forget(List.of(gone.id()));
          });
    }
  }

  void keep(Stores stores) {
    after.ifPresent(
        spike ->
            before.ifPresentOrElse(
                old -> {
                  stores.spikes().replace(spike);
                  new SpikeCounters(stores, spike.collection()).restart(old, spike);
                },
                () -> stores.spikes().add(spike)));
  }
}
