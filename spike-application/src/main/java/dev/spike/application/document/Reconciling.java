package dev.spike.application.document;

import dev.spike.application.Fate;
import dev.spike.application.storage.Ids;
import dev.spike.application.storage.Page;
import dev.spike.application.storage.PageRequest;
import dev.spike.application.storage.Stores;
import dev.spike.domain.Faults;
import dev.spike.domain.Texts;
import dev.spike.domain.access.Act;
import dev.spike.domain.access.Person;
import dev.spike.domain.access.Rights;
import dev.spike.domain.collection.CollectionName;
import dev.spike.domain.collection.DataCollection;
import dev.spike.domain.schedule.Spike;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds out within one unit of work what has to be done about documents; it does none of it. */
record Reconciling(Stores stores, Ids ids, Person person, Instant now) {

  List<Settlement> settle(List<Document> documents) {
    Faults faults = new Faults();
    faults.check(!documents.isEmpty(), "documents", "there must be at least one document");
    Set<CollectionName> names = new HashSet<>();
    List<Settlement> settlements = new ArrayList<>();
    for (int i = 0; i < documents.size(); i++) {
      Document document = documents.get(i);
      CollectionName name = document.collection().name();
      String place = "documents/" + i;
      faults.check(
          names.add(name),
          place + "/name",
          "there are two documents of the collection %s",
          Texts.shown(name.text()));
      faults.member(place, () -> settle(document)).ifPresent(settlements::add);
    }
    faults.refuseIfAny();
    return settlements;
  }

  private Settlement settle(Document document) {
    Optional<DataCollection> before = stores.collections().byName(document.collection().name());
    before.ifPresentOrElse(
        present -> demand(Act.READ, present), () -> Rights.demandCreation(person, "a collection"));
    Draft draft = new Draft(document, ids, now);
    DataCollection after = draft.collection(before, person.id());
    List<Spike> spikes =
        before.map(present -> ComingSpikes.of(stores, present.id(), now)).orElse(List.of());
    FieldTurn fields = Settlement.fields(before, Optional.of(after));
    Settlement settlement =
        new Settlement(
            before,
            Optional.of(after),
            new SpikeDraft(after.id(), fields, ids, now).steps(document.spikes(), spikes));
    if (settlement.fate() == Fate.CHANGED) {
      demand(Act.CHANGE, after);
    }
    return settlement;
  }

  private void demand(Act act, DataCollection collection) {
    Rights.demand(
        person, act, collection.owner(), "collection " + Texts.shown(collection.name().text()));
  }

  /** Does away with the collections of which there is no document, as far as the person may. */
  List<Settlement> prune(List<Document> documents) {
    Set<CollectionName> named = new HashSet<>();
    documents.forEach(document -> named.add(document.collection().name()));
    List<Settlement> settlements = new ArrayList<>();
    Page<DataCollection> page;
    long offset = 0;
    do {
      page =
          stores
              .collections()
              .page(Rights.ownerSeenBy(person), new PageRequest(PageRequest.MOST, offset));
      page.items().stream()
          .filter(collection -> !named.contains(collection.name()))
          .filter(collection -> Rights.allow(person, Act.DELETE, collection.owner()))
          .forEach(collection -> settlements.add(removal(collection)));
      offset += PageRequest.MOST;
    } while (offset < page.total());
    return settlements;
  }

  private Settlement removal(DataCollection collection) {
    Optional<DataCollection> before = Optional.of(collection);
    FieldTurn fields = Settlement.fields(before, Optional.empty());
    List<SpikeStep> spikes =
        new SpikeDraft(collection.id(), fields, ids, now)
            .steps(List.of(), ComingSpikes.of(stores, collection.id(), now));
    return new Settlement(before, Optional.empty(), spikes);
  }
}
