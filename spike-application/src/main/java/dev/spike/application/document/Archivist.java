package dev.spike.application.document;

import dev.spike.application.Permitted;
import dev.spike.application.Watch;
import dev.spike.application.collection.CollectionDetails;
import dev.spike.application.storage.Storage;
import dev.spike.application.storage.Stores;
import dev.spike.domain.Faults;
import dev.spike.domain.access.Act;
import dev.spike.domain.access.Person;
import dev.spike.domain.access.Rights;
import dev.spike.domain.collection.CollectionId;
import dev.spike.domain.collection.DataCollection;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Writes collections down as documents, and makes collections of documents. */
public final class Archivist {

  private final Storage storage;
  private final Watch watch;

  /** An archivist of what is kept in a storage. */
  public Archivist(Storage storage, InstantSource clock) {
    this.storage = storage;
    this.watch = new Watch(clock);
  }

  /** A collection with those of its spikes that are not over, which could not be planned anew. */
  public Document write(Person person, CollectionId id) {
    Instant now = watch.now();
    return storage.read(
        stores -> {
          DataCollection collection = Permitted.collection(stores, person, Act.READ, id);
          return Document.of(collection, ComingSpikes.of(stores, id, now));
        });
  }

  /** Makes the collection of a document with all its spikes, or nothing at all. */
  public CollectionDetails read(Person person, Document document) {
    Rights.demandCreation(person, "a collection");
    Instant now = watch.now();
    return storage.write(
        stores -> {
          DataCollection made = document.collection().madeFor(person.id(), stores, now);
          plan(stores, made, document.spikes(), now);
          return CollectionDetails.of(stores, made);
        });
  }

  private static void plan(
      Stores stores, DataCollection made, List<DocumentSpike> spikes, Instant now) {
    Faults faults = new Faults();
    for (int i = 0; i < spikes.size(); i++) {
      DocumentSpike spike = spikes.get(i);
      faults.member(
          "spikes/" + i, () -> spike.in(made.id(), made.fields()).planned(stores, made, now));
    }
    faults.refuseIfAny();
  }
}
