package dev.spike.application.verdict;

import dev.spike.application.Permitted;
import dev.spike.application.Watch;
import dev.spike.application.storage.Page;
import dev.spike.application.storage.PageRequest;
import dev.spike.application.storage.Storage;
import dev.spike.domain.access.Act;
import dev.spike.domain.access.Person;
import dev.spike.domain.access.Rights;
import dev.spike.domain.verdict.Judgement;
import dev.spike.domain.verdict.Verdict;
import dev.spike.domain.verdict.VerdictId;
import java.time.Instant;
import java.time.InstantSource;

/** Keeps what tests of alerts came to, and shows it. */
public final class Clerk {

  private final Storage storage;
  private final Watch watch;

  /** A clerk of the verdicts in a storage. */
  public Clerk(Storage storage, InstantSource clock) {
    this.storage = storage;
    this.watch = new Watch(clock);
  }

  /** Keeps a judgement, which is then the person's own; what is too old for it goes. */
  public Verdict keep(Person person, Judgement judgement) {
    Rights.demandCreation(person, "a verdict");
    Instant now = watch.now();
    return storage.write(
        stores -> {
          VerdictId id = new VerdictId(stores.ids().next());
          Verdict verdict = new Verdict(id, person.id(), kept(judgement), now);
          stores.verdicts().add(verdict);
          stores.verdicts().keepNewest(person.id(), Verdict.MOST_OF_ONE);
          return verdict;
        });
  }

  private static Judgement kept(Judgement judgement) {
    return new Judgement(
        judgement.test(),
        judgement.collection(),
        Watch.kept(judgement.beganAt()),
        Watch.kept(judgement.endedAt()),
        judgement.findings());
  }

  /** The verdict of an id. */
  public Verdict get(Person person, VerdictId id) {
    return storage.read(
        stores -> {
          Verdict verdict =
              stores.verdicts().byId(id).orElseThrow(() -> Permitted.missing("verdict " + id));
          Rights.demand(person, Act.READ, verdict.owner(), "verdict " + id);
          return verdict;
        });
  }

  /** The verdicts that a person may see, the newest first. */
  public Page<Verdict> list(Person person, PageRequest request) {
    return storage.read(stores -> stores.verdicts().page(Rights.ownerSeenBy(person), request));
  }
}
