package dev.spike.application.document;

import dev.spike.application.Watch;
import dev.spike.application.storage.Ids;
import dev.spike.application.storage.Storage;
import dev.spike.domain.access.Person;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

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
          settlements.forEach(settlement -> settlement.keep(stores));
          return told(settlements);
        });
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
