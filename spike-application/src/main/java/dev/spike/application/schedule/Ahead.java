package dev.spike.application.schedule;

import dev.spike.domain.UserId;
import dev.spike.domain.collection.CollectionId;
import dev.spike.domain.schedule.SpikeId;
import dev.spike.domain.schedule.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What somebody who looks knows of the spikes that run or begin soon.
 *
 * @param revision the last revision that they have seen
 * @param seenAt when they looked
 * @param until what begins from then on they do not know
 * @param owners whose all collections are
 * @param next when a spike begins or ends next, or it is time to look further
 */
record Ahead(
    long revision,
    Instant seenAt,
    Instant until,
    Map<CollectionId, UserId> owners,
    Map<SpikeId, PlannedSpike> spikes,
    Instant next) {

  static Ahead of(
      long revision,
      Instant seenAt,
      Instant until,
      Map<CollectionId, UserId> owners,
      Map<SpikeId, PlannedSpike> spikes) {
    Instant next =
        spikes.values().stream()
            .flatMap(spike -> Stream.of(spike.window().start(), spike.window().end()))
            .filter(edge -> edge.isAfter(seenAt) && edge.isBefore(until))
            .min(Comparator.naturalOrder())
            .orElse(until);
    return new Ahead(revision, seenAt, until, owners, spikes, next);
  }

  /** The same at a later instant, up to which nothing has happened. */
  Ahead at(Instant now) {
    return new Ahead(revision, now, until, owners, spikes, next);
  }

  /** Whose a collection is, or was when it was last seen. */
  Optional<UserId> owner(CollectionId collection, Ahead before) {
    return Optional.ofNullable(owners.getOrDefault(collection, before.owners.get(collection)));
  }

  /** The spikes that have begun and ended since. */
  List<Turn> turns(Ahead before) {
    List<Turn> turns = new ArrayList<>();
    before.spikes.forEach(
        (id, spike) -> {
          Optional<PlannedSpike> still = Optional.ofNullable(spikes.get(id));
          Status was = spike.window().statusAt(before.seenAt);
          if (still.isPresent()) {
            turn(still.get(), was, before, turns);
          } else if (was == Status.ACTIVE) {
            add(spike, Status.EXPIRED, before, turns);
          }
        });
    spikes.values().stream()
        .filter(spike -> !before.spikes.containsKey(spike.id()))
        .forEach(spike -> turn(spike, newcomer(spike, before), before, turns));
    return turns;
  }

  /** Nobody knows of one that has only come now that it had begun. */
  private static Status newcomer(PlannedSpike spike, Ahead before) {
    Status was = spike.window().statusAt(before.seenAt);
    return was == Status.ACTIVE ? Status.SCHEDULED : was;
  }

  private void turn(PlannedSpike spike, Status was, Ahead before, List<Turn> turns) {
    Status is = spike.window().statusAt(seenAt);
    if (was == Status.SCHEDULED && is == Status.EXPIRED) {
      add(spike, Status.ACTIVE, before, turns);
    }
    if (was != is && (was == Status.ACTIVE || is != Status.SCHEDULED)) {
      add(spike, is, before, turns);
    }
  }

  private void add(PlannedSpike spike, Status is, Ahead before, List<Turn> turns) {
    owner(spike.collection(), before)
        .map(owner -> new Turn(spike, owner, is))
        .ifPresent(turns::add);
  }
}
