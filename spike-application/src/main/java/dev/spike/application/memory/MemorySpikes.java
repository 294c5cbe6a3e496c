package dev.spike.application.memory;

import dev.spike.application.storage.Page;
import dev.spike.application.storage.PageRequest;
import dev.spike.application.storage.Span;
import dev.spike.application.storage.SpikeFilter;
import dev.spike.application.storage.Spikes;
import dev.spike.domain.UserId;
import dev.spike.domain.collection.CollectionId;
import dev.spike.domain.collection.DataCollection;
import dev.spike.domain.schedule.Spike;
import dev.spike.domain.schedule.SpikeCalendar;
import dev.spike.domain.schedule.SpikeId;
import dev.spike.domain.schedule.Window;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Spikes within one unit of work. */
record MemorySpikes(Unit unit) implements Spikes {

  private SpikeTable table() {
    return unit.state().spikes();
  }

  @Override
  public Optional<Spike> byId(SpikeId id) {
    return table().byId().get(id);
  }

  @Override
  public SpikeCalendar near(CollectionId collection, Instant now) {
    return SpikeCalendar.kept(
        Stream.concat(
                table().plainEndingAfter(collection, now).limit(2), table().others(collection))
            .toList());
  }

  @Override
  public boolean anyExpiredAt(CollectionId collection, Instant now) {
    return table().over(collection, now).findFirst().isPresent();
  }

  @Override
  public SpikeCalendar calendarOf(CollectionId collection, Window window, Instant now) {
    Instant from = window.start().isAfter(now) ? window.start() : now;
    return SpikeCalendar.kept(
        Stream.concat(
                table()
                    .plainEndingAfter(collection, from)
                    .takeWhile(spike -> spike.window().start().isBefore(window.end())),
                table()
                    .others(collection)
                    .filter(spike -> spike.window().start().isBefore(window.end()))
                    .filter(spike -> spike.window().end().isAfter(from)))
            .toList());
  }

  @Override
  public Page<Spike> page(SpikeFilter filter, PageRequest request) {
    if (filter.status().isEmpty()
        && filter.owner().isEmpty()
        && filter.span().equals(Span.ALWAYS)) {
      return filter
          .collection()
          .map(CollectionId::number)
          .map(of -> table().byCollection().page(Pair.firstOf(of), Pair.afterAllOf(of), request))
          .orElseGet(() -> table().byId().page(request));
    }
    List<Spike> found =
        candidates(filter)
            .filter(spike -> isOwned(spike, filter))
            .filter(spike -> filter.span().touches(spike.occurrences()))
            .filter(spike -> filter.status().map(spike.statusAt(filter.now())::equals).orElse(true))
            .toList();
    return new Page<>(
        found.stream().skip(request.offset()).limit(request.limit()).toList(), found.size());
  }

  private Stream<Spike> candidates(SpikeFilter filter) {
    if (filter.collection().isPresent()) {
      return table().of(filter.collection().get());
    }
    return filter.owner().map(this::ownedBy).orElseGet(() -> table().byId().after(0));
  }

  private Stream<Spike> ownedBy(UserId owner) {
    long number = owner.number();
    return unit.state()
        .collections()
        .byOwner()
        .between(Pair.firstOf(number), Pair.afterAllOf(number))
        .flatMap(collection -> table().of(collection.id()))
        .sorted(Comparator.comparingLong(spike -> spike.id().number()));
  }

  private boolean isOwned(Spike spike, SpikeFilter filter) {
    Optional<UserId> owner =
        unit.state().collections().byId().get(spike.collection()).map(DataCollection::owner);
    return filter.owner().isEmpty() || filter.owner().equals(owner);
  }

  @Override
  public void add(Spike spike) {
    unit.revise(spike.collection(), state -> state.with(state.spikes().with(spike)));
  }

  @Override
  public void replace(Spike spike) {
    add(spike);
  }

  @Override
  public void remove(SpikeId id) {
    byId(id)
        .ifPresent(
            spike ->
                unit.revise(spike.collection(), state -> state.with(state.spikes().without(id))));
  }

  @Override
  public List<Spike> removeExpired(CollectionId collection, Instant now) {
    List<Spike> gone = table().over(collection, now).toList();
    if (!gone.isEmpty()) {
      unit.revise(collection, state -> state.with(state.spikes().without(gone)));
    }
    return gone;
  }
}
