package dev.spike.application.collection;

import dev.spike.application.Expected;
import dev.spike.application.Permitted;
import dev.spike.application.Watch;
import dev.spike.application.storage.Page;
import dev.spike.application.storage.PageRequest;
import dev.spike.application.storage.Storage;
import dev.spike.application.storage.Stores;
import dev.spike.domain.Faults;
import dev.spike.domain.access.Act;
import dev.spike.domain.access.Person;
import dev.spike.domain.access.Rights;
import dev.spike.domain.collection.CollectionId;
import dev.spike.domain.collection.CollectionName;
import dev.spike.domain.collection.DataCollection;
import dev.spike.domain.collection.FieldId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Looks after the collections and their fields. */
public final class Curator {

  /** The most copies that can be made at once. */
  public static final int MOST_COPIES = 10;

  private final Storage storage;
  private final Watch watch;

  /** A curator of what is kept in a storage. */
  public Curator(Storage storage, InstantSource clock) {
    this.storage = storage;
    this.watch = new Watch(clock);
  }

  /** Makes a collection, which is then the person's own. */
  public CollectionDetails create(Person person, NewCollection wanted) {
    Rights.demandCreation(person, "a collection");
    Instant now = watch.now();
    return storage.write(
        stores -> CollectionDetails.of(stores, wanted.madeFor(person.id(), stores, now)));
  }

  /** The collection of an id. */
  public CollectionDetails get(Person person, CollectionId id) {
    return storage.read(
        stores -> CollectionDetails.of(stores, Permitted.collection(stores, person, Act.READ, id)));
  }

  /** The collections that a person may see. */
  public Page<CollectionDetails> list(Person person, PageRequest request) {
    return storage.read(
        stores ->
            stores
                .collections()
                .page(Rights.ownerSeenBy(person), request)
                .map(collection -> CollectionDetails.of(stores, collection)));
  }

  /** The collection of a name as a list, which is empty if there is none that a person may see. */
  public Page<CollectionDetails> search(Person person, CollectionName name) {
    return storage.read(
        stores -> {
          List<CollectionDetails> found =
              stores.collections().byName(name).stream()
                  .filter(collection -> Rights.allow(person, Act.READ, collection.owner()))
                  .map(collection -> CollectionDetails.of(stores, collection))
                  .toList();
          return new Page<>(found, found.size());
        });
  }

  /** Gives a collection another name or seed. */
  public CollectionDetails change(
      Person person, CollectionId id, CollectionChange change, Expected expected) {
    Instant now = watch.now();
    return storage.write(
        stores -> {
          DataCollection before = at(expected, stores, person, Act.CHANGE, id);
          DataCollection after = change.of(before, now);
          stores.collections().replace(after);
          return CollectionDetails.of(stores, after);
        });
  }

  /** Makes copies of a collection, without its spikes; they are then the person's own. */
  public List<CollectionDetails> copy(Person person, CollectionId id, int count) {
    boolean possible = count >= 1 && count <= MOST_COPIES;
    new Faults()
        .check(possible, "count", "count must be 1 to %d, not %d", MOST_COPIES, count)
        .refuseIfAny();
    Rights.demandCreation(person, "a collection");
    Instant now = watch.now();
    return storage.write(
        stores -> {
          DataCollection original = Permitted.collection(stores, person, Act.READ, id);
          Copies copies = new Copies(original);
          return Stream.generate(() -> copies.next(stores.collections()))
              .limit(count)
              .map(copy -> CollectionDetails.of(stores, copy.madeFor(person.id(), stores, now)))
              .toList();
        });
  }

  /** Does away with a collection, its fields, spikes and counters. */
  public void delete(Person person, CollectionId id, Expected expected) {
    storage.write(
        stores -> {
          stores.collections().remove(at(expected, stores, person, Act.DELETE, id).id());
          return id;
        });
  }

  /** Does away with all of these collections, or with none if one of them cannot be. */
  public void deleteAll(Person person, Set<CollectionId> ids) {
    storage.write(
        stores -> {
          ids.forEach(id -> Permitted.collection(stores, person, Act.DELETE, id));
          ids.forEach(stores.collections()::remove);
          return ids;
        });
  }

  /** Gives a collection one more field. */
  public FieldDetails addField(
      Person person, CollectionId collection, NewField wanted, Expected expected) {
    Instant now = watch.now();
    return storage.write(
        stores -> {
          DataCollection before = at(expected, stores, person, Act.CHANGE, collection);
          FieldId id = new FieldId(stores.ids().next());
          return new FieldWork(stores, before, now).add(wanted.as(id));
        });
  }

  /** The field of an id. */
  public FieldDetails getField(Person person, FieldId id) {
    return storage.read(
        stores -> {
          DataCollection collection = having(id, stores, person, Act.READ);
          return CollectionDetails.of(stores, collection).field(id);
        });
  }

  /** Makes a field other than it was; a counter with other numbers begins anew. */
  public FieldDetails changeField(
      Person person, FieldId id, FieldChange change, Expected expected) {
    Instant now = watch.now();
    return storage.write(
        stores -> {
          DataCollection before = having(id, stores, person, Act.CHANGE);
          return new FieldWork(stores, before, now).change(id, change, expected);
        });
  }

  /** Takes a field out of its collection. */
  public void deleteField(Person person, FieldId id, Expected expected) {
    Instant now = watch.now();
    storage.write(
        stores -> {
          DataCollection before = having(id, stores, person, Act.CHANGE);
          return new FieldWork(stores, before, now).remove(id, expected);
        });
  }

  private static DataCollection at(
      Expected expected, Stores stores, Person person, Act act, CollectionId id) {
    DataCollection collection = Permitted.collection(stores, person, act, id);
    expected.check(collection.stamp(), "collection " + id);
    return collection;
  }

  private static DataCollection having(FieldId field, Stores stores, Person person, Act act) {
    DataCollection collection =
        stores.collections().byField(field).orElseThrow(() -> Permitted.missing("field " + field));
    Rights.demand(person, act, collection.owner(), "field " + field);
    return collection;
  }
}
