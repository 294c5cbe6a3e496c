package dev.spike.application.imports;

import dev.spike.application.Fate;
import dev.spike.application.Watch;
import dev.spike.application.storage.ImportStorage;
import dev.spike.domain.access.Person;
import dev.spike.domain.access.Rights;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Makes things of imports what documents say, and writes such documents of them. */
public final class ImportReconciler {

  private final ImportStorage storage;
  private final Seals seals;
  private final Alarm alarm;
  private final Watch watch;
  private final Uuids uuids;

  /** A reconciler of the things in a storage. */
  public ImportReconciler(
      ImportStorage storage, Safe safe, Alarm alarm, InstantSource clock, RandomGenerator random) {
    this.storage = storage;
    this.seals = new Seals(safe);
    this.alarm = alarm;
    this.watch = new Watch(clock);
    this.uuids = new Uuids(random);
  }

  /** Documents of all things by kind and name, with their secrets hidden. */
  public List<ImportDocument> write(Person person) {
    Rights.demandImports(person);
    return storage.read(stores -> new ImportRolls(stores).written());
  }

  /** What would become of everything; nothing does. */
  public ImportReconciliation plan(Person person, List<ImportDocument> documents, boolean prune) {
    Rights.demandImports(person);
    ImportDraft draft = draft();
    return storage.read(stores -> new ImportReconciling(stores, draft).settle(documents, prune));
  }

  /**
   * Makes things what the documents say, all of them or none. With {@code prune}, of each kind of
   * which there is a document those are done away with that have none.
   */
  public ImportReconciliation apply(Person person, List<ImportDocument> documents, boolean prune) {
    return done(person, documents, prune, plan -> {});
  }

  /**
   * The same with pruning, but nothing is done if what is to be done away with are not exactly
   * those things that somebody expects.
   */
  public ImportReconciliation apply(
      Person person, List<ImportDocument> documents, Set<ImportThing> expectedDeletions) {
    return done(person, documents, true, plan -> demandNoOthers(plan, expectedDeletions));
  }

  private ImportReconciliation done(
      Person person,
      List<ImportDocument> documents,
      boolean prune,
      Consumer<ImportReconciliation> demand) {
    Rights.demandImports(person);
    ImportDraft draft = draft();
    ImportReconciliation done =
        storage.write(
            stores -> {
              ImportReconciling work = new ImportReconciling(stores, draft);
              ImportReconciliation plan = work.settle(documents, prune);
              demand.accept(plan);
              work.keep();
              return plan;
            });
    if (done.things().stream().anyMatch(ImportReconciler::mayMoveARun)) {
      alarm.moved();
    }
    return done;
  }

  private static boolean mayMoveARun(ImportFate each) {
    return each.thing().kind() == ImportKind.SCHEDULE && each.fate() != Fate.UNCHANGED;
  }

  private ImportDraft draft() {
    return new ImportDraft(seals, uuids, watch.now());
  }

  private static void demandNoOthers(ImportReconciliation plan, Set<ImportThing> expected) {
    Set<ImportThing> unexpected = new LinkedHashSet<>();
    Set<ImportThing> gone = new LinkedHashSet<>(expected);
    for (ImportFate each : plan.things()) {
      if (each.fate() == Fate.DELETED && !gone.remove(each.thing())) {
        unexpected.add(each.thing());
      }
    }
    if (!unexpected.isEmpty() || !gone.isEmpty()) {
      ImportThing one = Stream.concat(unexpected.stream(), gone.stream()).findFirst().get();
      throw Shelf.conflict(
          "what would be deleted is not what was expected: the "
              + one
              + (unexpected.isEmpty() ? " is not to be deleted any more" : " would be deleted too")
              + "; nothing was done");
    }
  }
}
