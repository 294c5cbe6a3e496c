package dev.spike.persistence.jpa;

import dev.spike.application.storage.Storage;
import dev.spike.domain.Stamp;
import dev.spike.domain.UserId;
import dev.spike.domain.access.Email;
import dev.spike.domain.access.PasswordHash;
import dev.spike.domain.access.Role;
import dev.spike.domain.access.User;
import dev.spike.domain.access.Username;
import dev.spike.domain.collection.CollectionId;
import dev.spike.domain.collection.CollectionName;
import dev.spike.domain.collection.CollectionType;
import dev.spike.domain.collection.CounterStates;
import dev.spike.domain.collection.DataCollection;
import dev.spike.domain.collection.FieldId;
import dev.spike.domain.schedule.Progress;
import dev.spike.domain.value.CounterState;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A collection to count in, with no agent between the count and the storage. */
final class Tally {

  static final Instant START = Instant.parse("2026-03-01T09:00:00Z");

  private static final CollectionType HALF = CollectionType.PERFORMANCE;
  private static final FieldId FIELD = new FieldId(7);

  private Tally() {}

  /** A new collection of a new owner. */
  static CollectionId begin(Storage storage) {
    return storage.write(
        stores -> {
          UserId owner = new UserId(stores.ids().next());
          stores
              .users()
              .add(
                  User.admitted(
                      owner,
                      new Email("user" + owner + "@localhost"),
                      new Username("user"),
                      Role.EDITOR,
                      new PasswordHash("none"),
                      START));
          CollectionId id = new CollectionId(stores.ids().next());
          stores
              .collections()
              .add(
                  new DataCollection(
                      id,
                      new CollectionName("Tally " + id),
                      Optional.empty(),
                      owner,
                      List.of(),
                      Stamp.of(START)));
          return id;
        });
  }

  /** Counts one further, and says how far that is. */
  static long count(Storage storage, CollectionId collection) {
    return storage.write(
        stores -> {
          long draws = stores.counters().of(collection, HALF).draws() + 1;
          CounterState state = new CounterState(BigDecimal.valueOf(draws));
          stores
              .counters()
              .keep(
                  collection,
                  HALF,
                  new Progress(draws, CounterStates.NONE.with(FIELD, state), Map.of()));
          return draws;
        });
  }

  static long reached(Storage storage, CollectionId collection) {
    return storage.read(stores -> stores.counters().of(collection, HALF).draws());
  }
}
