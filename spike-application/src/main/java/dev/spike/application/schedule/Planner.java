package dev.spike.application.schedule;

import dev.spike.application.Expected;
import dev.spike.application.Permitted;
import dev.spike.application.Watch;
import dev.spike.application.storage.Page;
import dev.spike.application.storage.PageRequest;
import dev.spike.application.storage.Span;
import dev.spike.application.storage.SpikeFilter;
import dev.spike.application.storage.Storage;
import dev.spike.application.storage.Stores;
import dev.spike.domain.access.Act;
import dev.spike.domain.access.Person;
import dev.spike.domain.access.Rights;
import dev.spike.domain.collection.CollectionId;
import dev.spike.domain.collection.CollectionName;
import dev.spike.domain.collection.DataCollection;
import dev.spike.domain.schedule.Series;
import dev.spike.domain.schedule.SeriesTerms;
import dev.spike.domain.schedule.Spike;
import dev.spike.domain.schedule.SpikeId;
import dev.spike.domain.schedule.Window;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Plans spikes. */
public final class Planner {

  /** How many windows of a spike are told at once. */
  public static final int MOST_OCCURRENCES = 500;

  private final Storage storage;
  private final Watch watch;

  /** A planner of what is kept in a storage. */
  public Planner(Storage storage, InstantSource clock) {
    this.storage = storage;
    this.watch = new Watch(clock);
  }

  /** Plans a spike, which copies all fields of its collection as they are now. */
  public SpikeDetails create(Person person, NewSpike wanted) {
    Instant now = watch.now();
    return storage.write(
        stores -> {
          DataCollection collection =
              Permitted.collection(stores, person, Act.CHANGE, wanted.collection());
          Spike spike = wanted.planned(stores, collection, now);
          return SpikeDetails.of(stores, spike, collection.name(), now);
        });
  }

  /** The spike of an id. */
  public SpikeDetails get(Person person, SpikeId id) {
    Instant now = watch.now();
    return storage.read(
        stores -> {
          Spike spike = spike(stores, person, Act.READ, id);
          return SpikeDetails.of(stores, spike, collectionOf(stores, spike).name(), now);
        });
  }

  /** The spikes that a person asks for and may see. */
  public Page<SpikeDetails> list(Person person, SpikeQuery query, PageRequest request) {
    Instant now = watch.now();
    return storage.read(
        stores -> {
          query.collection().ifPresent(id -> Permitted.collection(stores, person, Act.READ, id));
          SpikeFilter filter =
              new SpikeFilter(
                  query.collection().isPresent() ? Optional.empty() : Rights.ownerSeenBy(person),
                  query.collection(),
                  query.status(),
                  query.span(),
                  now);
          Page<Spike> page = stores.spikes().page(filter, request);
          Set<CollectionId> ids =
              page.items().stream().map(Spike::collection).collect(Collectors.toSet());
          Map<CollectionId, CollectionName> names = stores.collections().names(ids);
          return page.map(
              spike -> SpikeDetails.of(stores, spike, names.get(spike.collection()), now));
        });
  }

  /** When a spike is at work within a span: the first of its windows there. */
  public List<Window> occurrences(Person person, SpikeId id, Span span) {
    return storage.read(
        stores ->
            span.windows(spike(stores, person, Act.READ, id).occurrences(), MOST_OCCURRENCES));
  }

  /** When a spike would be at work that recurred like that from now on. */
  public Foreseen foresee(Person person, SeriesTerms terms) {
    Rights.demandCreation(person, "a spike");
    Instant now = watch.now();
    Series series = new Timing.Again(terms).begun(now);
    return new Foreseen(series, series.upcoming(now, SpikeDetails.TOLD));
  }

  /** Makes a spike other than it was; one that runs can be given an end that has passed. */
  public SpikeDetails change(Person person, SpikeId id, SpikeChange change, Expected expected) {
    Instant now = watch.now();
    return storage.write(
        stores -> {
          Spike before = spike(stores, person, Act.CHANGE, id);
          expected.check(before.stamp(), "spike " + id);
          Spike after = change.of(before, now);
          requireRoom(stores, after, now);
          new SpikeHistory(stores, now).replace(before, after);
          new SpikeCounters(stores, before.collection()).restart(before, after);
          return SpikeDetails.of(stores, after, collectionOf(stores, after).name(), now);
        });
  }

  /** Leaves out one occurrence of a spike that recurs: the one of an instant, or the next. */
  public SpikeDetails skip(Person person, SpikeId id, Optional<Instant> begin, Expected expected) {
    Instant now = watch.now();
    return storage.write(
        stores -> {
          Spike before = spike(stores, person, Act.CHANGE, id);
          expected.check(before.stamp(), "spike " + id);
          Spike after = before.skipping(begin.map(Watch::kept), now);
          new SpikeHistory(stores, now).replace(before, after);
          return SpikeDetails.of(stores, after, collectionOf(stores, after).name(), now);
        });
  }

  /** Does away with a spike and its counters. */
  public void delete(Person person, SpikeId id, Expected expected) {
    Instant now = watch.now();
    storage.write(
        stores -> {
          Spike spike = spike(stores, person, Act.DELETE, id);
          expected.check(spike.stamp(), "spike " + id);
          new SpikeHistory(stores, now).remove(spike);
          return id;
        });
  }

  private static void requireRoom(Stores stores, Spike spike, Instant now) {
    stores.spikes().calendarOf(spike.collection(), spike.window(), now).with(spike, now);
  }

  private static Spike spike(Stores stores, Person person, Act act, SpikeId id) {
    Spike spike = stores.spikes().byId(id).orElseThrow(() -> Permitted.missing("spike " + id));
    Rights.demand(person, act, collectionOf(stores, spike).owner(), "spike " + id);
    return spike;
  }

  private static DataCollection collectionOf(Stores stores, Spike spike) {
    return stores.collections().byId(spike.collection()).orElseThrow();
  }
}
