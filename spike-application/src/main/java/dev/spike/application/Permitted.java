package dev.spike.application;

import dev.spike.application.storage.Stores;
import dev.spike.domain.Refusal;
import dev.spike.domain.access.Act;
import dev.spike.domain.access.Person;
import dev.spike.domain.access.Rights;
import dev.spike.domain.collection.CollectionId;
import dev.spike.domain.collection.DataCollection;

/** Takes things off their shelves for those who may have them. */
public final class Permitted {

  private Permitted() {}

  /** The collection of an id; refused if there is none, or if the person may not do this to it. */
  public static DataCollection collection(Stores stores, Person person, Act act, CollectionId id) {
    DataCollection collection =
        stores.collections().byId(id).orElseThrow(() -> missing("collection " + id));
    Rights.demand(person, act, collection.owner(), "collection " + id);
    return collection;
  }

  /** The refusal of whatever is not there. */
  public static Refusal missing(String thing) {
    return new Refusal(Refusal.Kind.MISSING, "there is no " + thing);
  }
}
