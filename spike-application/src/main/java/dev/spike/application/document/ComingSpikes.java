package dev.spike.application.document;

import dev.spike.application.storage.Page;
import dev.spike.application.storage.PageRequest;
import dev.spike.application.storage.Span;
import dev.spike.application.storage.SpikeFilter;
import dev.spike.application.storage.Stores;
import dev.spike.domain.collection.CollectionId;
import dev.spike.domain.schedule.Spike;
import dev.spike.domain.schedule.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Those spikes of collections that are not over, which could not be planned anew. */
final class ComingSpikes {

  private ComingSpikes() {}

  static List<Spike> of(Stores stores, CollectionId id, Instant now) {
    SpikeFilter all =
        new SpikeFilter(Optional.empty(), Optional.of(id), Optional.empty(), Span.ALWAYS, now);
    List<Spike> spikes = new ArrayList<>();
    Page<Spike> page;
    long offset = 0;
    do {
      page = stores.spikes().page(all, new PageRequest(PageRequest.MOST, offset));
      page.items().stream()
          .filter(spike -> spike.statusAt(now) != Status.EXPIRED)
          .forEach(spikes::add);
      offset += PageRequest.MOST;
    } while (offset < page.total());
    return spikes;
  }
}
