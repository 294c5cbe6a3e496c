package dev.spike.application.document;

import dev.spike.application.Fate;
import dev.spike.application.Watch;
import dev.spike.application.storage.Ids;
import dev.spike.application.storage.Storage;
import dev.spike.application.storage.Stores;
import dev.spike.domain.Refusal;
import dev.spike.domain.Texts;
import dev.spike.domain.access.Person;
import dev.spike.domain.collection.CollectionName;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** Makes collections what their documents say, whatever they were before. */
public final class Reconciler {

  private final Storage storage;
  private final Watch watch;

  /** A reconciler of what is kept in a storage. */
  public Reconciler(Storage storage, InstantSource clock) {
    this.storage = storage;
    this.watch = new Watch(clock);
  }

  /** What would become of the collections; nothing does. */
  public Reconciliation plan(Person person, List<Document> documents, boolean prune) {
    Instant now = watch.now();
    return storage.read(
        stores ->
            told(settled(new Reconciling(stores, provisional(), person, now), documents, prune)));
  }

  /**
   * Makes collections what the documents say, all of them or none. With {@code prune}, those of
   * which there is no document are done away with, as far as the person may.
   */
  public Reconciliation apply(Person person, List<Document> documents, boolean prune) {
    Instant now = watch.now();
    return storage.write(
        stores -> {
          List<Settlement> settlements =
              settled(new Reconciling(stores, stores.ids(), person, now), documents, prune);
          return kept(settlements, stores, now);
        });
  }

  /**
   * The same, but nothing is done if what is to be done away with are not exactly those collections
   * that somebody expects.
   */
  public Reconciliation apply(
      Person person, List<Document> documents, Set<CollectionName> expectedDeletions) {
    Instant now = watch.now();
    return storage.write(
        stores -> {
          List<Settlement> settlements =
              settled(new Reconciling(stores, stores.ids(), person, now), documents, true);
          requireNoOthers(told(settlements), expectedDeletions);
          return kept(settlements, stores, now);
        });
  }

  private static Reconciliation kept(List<Settlement> settlements, Stores stores, Instant now) {
    settlements.forEach(settlement -> settlement.keep(stores, now));
    return told(settlements);
  }

  private static void requireNoOthers(Reconciliation plan, Set<CollectionName> expected) {
    Set<CollectionName> unexpected = new LinkedHashSet<>();
    Set<CollectionName> gone = new LinkedHashSet<>(expected);
    for (CollectionFate collection : plan.collections()) {
      if (collection.fate() == Fate.DELETED && !gone.remove(collection.name())) {
        unexpected.add(collection.name());
      }
    }
    if (!unexpected.isEmpty() || !gone.isEmpty()) {
      CollectionName one = Stream.concat(unexpected.stream(), gone.stream()).findFirst().get();
      throw new Refusal(
          Refusal.Kind.CONFLICT,
          Texts.sentence(
              "what would be deleted is not what was expected: the collection %s %s; nothing was"
                  + " done",
              Texts.shown(one.text()),
              unexpected.isEmpty() ? "is not to be deleted any more" : "would be deleted too"));
    }
  }

  private static List<Settlement> settled(
      Reconciling work, List<Document> documents, boolean prune) {
    List<Settlement> settlements = new ArrayList<>(work.settle(documents));
    if (prune) {
      settlements.addAll(work.prune(documents));
    }
    return settlements;
  }

  private static Reconciliation told(List<Settlement> settlements) {
    return new Reconciliation(settlements.stream().map(Settlement::told).toList());
  }

  /** Numbers for things that will never be. */
  private static Ids provisional() {
    AtomicLong last = new AtomicLong();
    return last::decrementAndGet;
  }
}
