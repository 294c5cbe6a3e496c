package dev.spike.application.schedule;

import dev.spike.application.Watch;
import dev.spike.application.storage.Page;
import dev.spike.application.storage.PageRequest;
import dev.spike.application.storage.Revised;
import dev.spike.application.storage.Span;
import dev.spike.application.storage.SpikeFilter;
import dev.spike.application.storage.Storage;
import dev.spike.application.storage.Stores;
import dev.spike.domain.UserId;
import dev.spike.domain.collection.CollectionId;
import dev.spike.domain.collection.DataCollection;
import dev.spike.domain.schedule.Spike;
import dev.spike.domain.schedule.SpikeId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Looks out for changes of collections and spikes, whoever makes them, and for spikes that begin
 * and end. To look again when nothing has happened costs next to nothing.
 */
public final class Lookout {

  private static final Duration FAR = Duration.ofMinutes(10);

  /** When more collections than these are revised at once, everything is read anew. */
  private static final int MANY = 100;

  private final Storage storage;
  private final Watch watch;

  /** A lookout over what is kept in a storage. */
  public Lookout(Storage storage, InstantSource clock) {
    this.storage = storage;
    this.watch = new Watch(clock);
  }

  /** Sees how things stand. */
  public Scene look() {
    Instant now = watch.now();
    return Scene.calm(storage.read(stores -> whole(stores, now, now, now.plus(FAR))));
  }

  /** Sees how things stand, and what has happened since an earlier look. */
  public Scene look(Scene before) {
    Instant now = watch.now();
    Ahead known = before.ahead();
    if (storage.revision() <= known.revision()
        && !now.isBefore(known.seenAt())
        && now.isBefore(known.next())) {
      return Scene.calm(known.at(now));
    }
    return storage.read(stores -> seen(stores, known, now));
  }

  private static Scene seen(Stores stores, Ahead known, Instant now) {
    Revised revised = stores.revisions().since(known.revision());
    Set<CollectionId> collections = revised.collections();
    Ahead ahead =
        collections.size() > MANY || isElsewhere(known, now)
            ? anew(stores, known, now)
            : part(stores, known, revised, now);
    Set<UserId> owners =
        collections.stream()
            .flatMap(id -> ahead.owner(id, known).stream())
            .collect(Collectors.toUnmodifiableSet());
    return new Scene(ahead, revised.access(), owners, ahead.turns(known));
  }

  /** The clock may have gone far, or back. */
  private static boolean isElsewhere(Ahead known, Instant now) {
    return now.isBefore(known.seenAt()) || !now.isBefore(known.until());
  }

  /** What ran when the clock went back is still to come, and has to be known as such. */
  private static Ahead anew(Stores stores, Ahead known, Instant now) {
    Instant far = now.plus(FAR);
    return now.isBefore(known.seenAt())
        ? whole(stores, now, now, known.until().isAfter(far) ? known.until() : far)
        : whole(stores, known.seenAt(), now, far);
  }

  private static Ahead whole(Stores stores, Instant from, Instant now, Instant until) {
    Map<SpikeId, PlannedSpike> spikes = new HashMap<>();
    add(spikes, stores, Optional.empty(), new Span(Optional.of(from), Optional.of(until)), now);
    return Ahead.of(
        stores.revisions().last(), now, until, stores.collections().owners(), Map.copyOf(spikes));
  }

  private static Ahead part(Stores stores, Ahead known, Revised revised, Instant now) {
    Map<CollectionId, UserId> owners = new HashMap<>(known.owners());
    Map<SpikeId, PlannedSpike> spikes = new HashMap<>(known.spikes());
    spikes.values().removeIf(spike -> revised.collections().contains(spike.collection()));
    spikes.replaceAll((id, spike) -> spike.at(now));
    Span span = new Span(Optional.of(known.seenAt()), Optional.of(known.until()));
    for (CollectionId id : revised.collections()) {
      owners.remove(id);
      Optional<DataCollection> found = stores.collections().byId(id);
      found.ifPresent(
          collection -> {
            owners.put(id, collection.owner());
            add(spikes, stores, Optional.of(id), span, now);
          });
    }
    return Ahead.of(revised.last(), now, known.until(), Map.copyOf(owners), Map.copyOf(spikes));
  }

  private static void add(
      Map<SpikeId, PlannedSpike> spikes,
      Stores stores,
      Optional<CollectionId> collection,
      Span span,
      Instant now) {
    SpikeFilter filter =
        new SpikeFilter(
            Optional.empty(), collection, Optional.empty(), span, span.from().orElseThrow());
    long read = 0;
    Page<Spike> page;
    do {
      page = stores.spikes().page(filter, new PageRequest(PageRequest.MOST, read));
      page.items().forEach(spike -> spikes.put(spike.id(), PlannedSpike.of(spike, now)));
      read += page.items().size();
    } while (!page.items().isEmpty() && read < page.total());
  }
}
