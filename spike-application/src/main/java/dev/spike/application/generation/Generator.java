package dev.spike.application.generation;

import dev.spike.application.Clocks;
import dev.spike.application.Permitted;
import dev.spike.application.Watch;
import dev.spike.application.storage.Storage;
import dev.spike.application.storage.Stores;
import dev.spike.domain.Faults;
import dev.spike.domain.access.Act;
import dev.spike.domain.access.ApiKeyId;
import dev.spike.domain.access.KeySecret;
import dev.spike.domain.access.Person;
import dev.spike.domain.collection.CollectionId;
import dev.spike.domain.collection.CollectionName;
import dev.spike.domain.collection.CollectionType;
import dev.spike.domain.collection.DataCollection;
import dev.spike.domain.schedule.Progress;
import dev.spike.domain.schedule.Sample;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Generates data. */
public final class Generator {

  /** The most values that are drawn at once. */
  public static final int MOST_VALUES = 500_000;

  private final Storage storage;
  private final Watch watch;
  private final Fortune fortune;
  private final Plans plans;
  private final Broom broom;
  private final KeyUses uses;
  private final LastPolls last;

  /** A generator of what is kept in a storage; it notes which keys were used. */
  public Generator(Storage storage, Clocks clocks, RandomGenerator random, KeyUses uses) {
    this.storage = storage;
    this.watch = new Watch(clocks.service());
    this.fortune = new Fortune(random);
    this.plans = new Plans(storage);
    this.broom = new Broom(storage, clocks.real());
    this.uses = uses;
    this.last = new LastPolls();
  }

  /**
   * One draw of one half of a collection for whoever has a key. It is made from memory, and waits
   * for others only where a counter moves, or where a spike is over and has to be cleared away.
   */
  public Sample sample(KeySecret secret, CollectionName name, CollectionType type) {
    Poll poll = new Poll(secret.hash(), name, type, watch.now());
    return sample(poll, admit(poll));
  }

  /** Lets a poll through, or refuses it. */
  Admission admit(Poll poll) {
    Admission admission = plans.admit(poll);
    uses.note(admission.caller().key().id(), poll.now());
    return admission;
  }

  /** The draw that a poll is answered with. */
  Sample sample(Poll poll, Admission admission) {
    long lot = fortune.lot();
    Count count =
        admission.strand().counts()
            ? storage.write(counting(poll, admission, lot))
            : uncounted(poll, admission);
    return answered(poll, admission, count, lot);
  }

  /**
   * Draws of one half of a collection, one after another at the same instant, for whoever has a
   * key. Either all of them are made or none.
   */
  public List<Sample> samples(
      KeySecret secret, CollectionName name, CollectionType type, int count) {
    Poll poll = new Poll(secret.hash(), name, type, watch.now());
    Admission known = admit(poll);
    demandFew(count, known.strand());
    long[] lots = LongStream.generate(fortune::lot).limit(count).toArray();
    List<Count> counts =
        known.strand().counts()
            ? storage.write(
                stores -> {
                  Admission admission = renewed(stores, poll, known);
                  return counted(stores, admission.plan(), admission.strand(), poll.now(), lots);
                })
            : Arrays.stream(lots).mapToObj(lot -> uncounted(poll, known)).toList();
    return IntStream.range(0, count)
        .mapToObj(i -> answered(poll, known, counts.get(i), lots[i]))
        .toList();
  }

  private static void demandFew(int count, Strand strand) {
    int most = Math.max(1, MOST_VALUES / strand.size());
    new Faults()
        .check(
            count <= most,
            "count",
            "at most %d values are drawn at once, so count must be 1 to %d here, not %d",
            MOST_VALUES,
            most,
            count)
        .refuseIfAny();
  }

  /** What time it is, for those who draw here. */
  Instant now() {
    return watch.now();
  }

  /**
   * One draw of one half of a collection for somebody who may change it. It is always kept, so that
   * a series goes on where it was, whichever process draws next.
   */
  public NamedSample sample(Person person, CollectionId id, CollectionType type) {
    Instant now = watch.now();
    long lot = fortune.lot();
    NamedCount named =
        storage.write(
            stores -> {
              DataCollection collection = Permitted.collection(stores, person, Act.CHANGE, id);
              Plan plan = Plan.of(stores, collection, now);
              List<Count> counts = counted(stores, plan, plan.strand(type), now, lot);
              return new NamedCount(collection.name(), counts.get(0));
            });
    Count count = named.count();
    if (!count.strand().counts()) {
      fortune.next(count.strand().half(), count.before());
    }
    return new NamedSample(named.name(), count.draw(now, lot));
  }

  /** The same draw for those who do not wait for it; refusals are thrown at once. */
  public CompletionStage<Sample> promise(
      KeySecret secret, CollectionName name, CollectionType type) {
    Poll poll = new Poll(secret.hash(), name, type, watch.now());
    return promised(poll, plans.admit(poll));
  }

  /** The same promise, if even that can be made without waiting; refusals are thrown at once. */
  public Optional<CompletionStage<Sample>> promiseAtOnce(
      KeySecret secret, CollectionName name, CollectionType type) {
    Poll poll = new Poll(secret.hash(), name, type, watch.now());
    return plans
        .admitAtOnce(poll)
        .filter(admission -> admission.strand().counts() || !admission.plan().isLittered())
        .map(admission -> promised(poll, admission));
  }

  private CompletionStage<Sample> promised(Poll poll, Admission admission) {
    uses.note(admission.caller().key().id(), poll.now());
    long lot = fortune.lot();
    return admission.strand().counts()
        ? storage
            .promise(counting(poll, admission, lot))
            .thenApply(count -> answered(poll, admission, count, lot))
        : CompletableFuture.completedFuture(
            answered(poll, admission, uncounted(poll, admission), lot));
  }

  private Sample answered(Poll poll, Admission admission, Count count, long lot) {
    ApiKeyId key = admission.caller().key().id();
    PastPoll past = new PastPoll(key, count.strand(), count.before(), poll.now(), lot);
    last.note(past);
    return past.sample();
  }

  /** The last polls of a collection that this node answered, the newest first. */
  public List<AnsweredPoll> lastPolls(Person person, CollectionId id) {
    return storage.read(stores -> last.seenBy(stores, person, id));
  }

  /** Refuses a key that opens nothing, where what is asked for cannot even be named. */
  public void demandKey(KeySecret secret) {
    Instant now = watch.now();
    Caller caller = storage.read(stores -> Caller.of(stores, secret.hash()));
    caller.demandData(now);
  }

  /**
   * What a draw would give whoever has a key now if it were made at another instant: under the
   * spike that runs then, as far as it is known, and with counters where they stand now.
   */
  public Sample foresee(KeySecret secret, CollectionName name, CollectionType type, Instant then) {
    Poll poll = new Poll(secret.hash(), name, type, watch.now());
    Instant at = Watch.kept(then);
    long lot = fortune.lot();
    return storage.read(
        stores -> {
          CollectionId id = plans.admit(stores, poll).plan().id();
          DataCollection collection = stores.collections().byId(id).orElseThrow();
          return peek(stores, Plan.of(stores, collection, at).strand(type), at, lot);
        });
  }

  /** What a draw would give whoever has a key now, without a trace of it. */
  public Sample peek(KeySecret secret, CollectionName name, CollectionType type) {
    return peek(new Poll(secret.hash(), name, type, watch.now()));
  }

  /** What a poll would be answered with, without a trace of it. */
  Sample peek(Poll poll) {
    long lot = fortune.lot();
    return storage.read(
        stores -> peek(stores, plans.admit(stores, poll).strand(), poll.now(), lot));
  }

  /** What a draw would give now, without a trace of it. */
  public Sample peek(Person person, CollectionId id, CollectionType type) {
    Instant now = watch.now();
    long lot = fortune.lot();
    return storage.read(
        stores -> {
          DataCollection collection = Permitted.collection(stores, person, Act.READ, id);
          Plan plan = Plan.of(stores, collection, now);
          return peek(stores, plan.strand(type), now, lot);
        });
  }

  private Sample peek(Stores stores, Strand strand, Instant now, long lot) {
    Half half = strand.half();
    Progress before = strand.entered(reached(stores, half), () -> last.last(half));
    return strand.draw(before, now, lot);
  }

  private Progress reached(Stores stores, Half half) {
    return fortune.atLeastReached(half, stores.counters().of(half.collection(), half.type()));
  }

  /** Only what has to be kept is found out while others wait; the draw itself is made after. */
  private Function<Stores, Count> counting(Poll poll, Admission known, long lot) {
    return stores -> {
      Admission admission = renewed(stores, poll, known);
      return counted(stores, admission.plan(), admission.strand(), poll.now(), lot).get(0);
    };
  }

  private Admission renewed(Stores stores, Poll poll, Admission known) {
    boolean isNews = stores.revisions().last() != known.revision();
    return isNews ? plans.admit(stores, poll) : known;
  }

  /** A draw that nothing stands in the way of: of what, and how far that had come before. */
  private record Count(Strand strand, Progress before) {

    Sample draw(Instant now, long lot) {
      return strand.draw(before, now, lot);
    }
  }

  private record NamedCount(CollectionName name, Count count) {}

  private List<Count> counted(Stores stores, Plan plan, Strand strand, Instant now, long... lots) {
    Half half = strand.half();
    if (plan.isLittered()) {
      Broom.sweep(stores, half.collection(), now);
    }
    List<Count> counts = new ArrayList<>(lots.length);
    Progress progress = strand.entered(reached(stores, half), () -> last.last(half));
    for (long lot : lots) {
      counts.add(new Count(strand, progress));
      progress = strand.after(progress, now, lot);
    }
    stores.counters().keep(half.collection(), half.type(), progress);
    return counts;
  }

  private Count uncounted(Poll poll, Admission admission) {
    if (admission.plan().isLittered()) {
      broom.sweep(admission.plan().id(), poll.now());
    }
    Strand strand = admission.strand();
    Progress before =
        strand.isSeeded() ? fortune.next(strand.half(), strand.stored()) : strand.stored();
    return new Count(strand, before);
  }
}
