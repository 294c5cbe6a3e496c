package dev.spike.application.generation;

import dev.spike.application.Permitted;
import dev.spike.application.Watch;
import dev.spike.application.schedule.SpikeCounters;
import dev.spike.application.storage.Storage;
import dev.spike.application.storage.Stores;
import dev.spike.domain.access.Act;
import dev.spike.domain.access.KeySecret;
import dev.spike.domain.access.Person;
import dev.spike.domain.collection.CollectionId;
import dev.spike.domain.collection.CollectionName;
import dev.spike.domain.collection.CollectionType;
import dev.spike.domain.schedule.Progress;
import dev.spike.domain.schedule.Sample;
import dev.spike.domain.value.Seed;
import java.time.Instant;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/** Generates data. */
public final class Generator {

  private final Storage storage;
  private final Watch watch;
  private final Fortune fortune;
  private final KeyUses uses;

  /** A generator of what is kept in a storage; it notes which keys were used. */
  public Generator(Storage storage, InstantSource clock, RandomGenerator random, KeyUses uses) {
    this.storage = storage;
    this.watch = new Watch(clock);
    this.fortune = new Fortune(random);
    this.uses = uses;
  }

  /**
   * One draw of one half of a collection for whoever has a key. It waits for others only where a
   * counter moves, or where a spike is over and has to be cleared away.
   */
  public Sample sample(KeySecret secret, CollectionName name, CollectionType type) {
    Poll poll = new Poll(secret.hash(), name, type, watch.now());
    Poll.Admission admission = storage.read(poll::admission);
    uses.note(admission.key(), poll.now());
    if (admission.scene().isLittered()) {
      storage.write(stores -> clearAway(stores, poll));
    }
    return admission.scene().counts() ? counted(poll) : uncounted(admission.scene());
  }

  /** Refuses a key that opens nothing, where what is asked for cannot even be named. */
  public void demandKey(KeySecret secret) {
    Instant now = watch.now();
    storage.read(stores -> Poll.key(stores, secret.hash(), now));
  }

  /** What a draw would give whoever has a key now, without a trace of it. */
  public Sample peek(KeySecret secret, CollectionName name, CollectionType type) {
    Poll poll = new Poll(secret.hash(), name, type, watch.now());
    Seed fresh = fortune.fresh();
    Scene scene = storage.read(poll::admission).scene();
    return scene.draw(fortune.atLeastReached(scene.half(), scene.stored()), fresh);
  }

  /** What a draw would give now, without a trace of it. */
  public Sample peek(Person person, CollectionId id, CollectionType type) {
    Instant now = watch.now();
    Seed fresh = fortune.fresh();
    return storage.read(
        stores -> {
          Scene scene =
              Scene.of(stores, Permitted.collection(stores, person, Act.READ, id), type, now);
          return scene.draw(fortune.atLeastReached(scene.half(), scene.stored()), fresh);
        });
  }

  private static CollectionId clearAway(Stores stores, Poll poll) {
    CollectionId collection = poll.admission(stores).scene().half().collection();
    new SpikeCounters(stores, collection)
        .forget(stores.spikes().removeExpired(collection, poll.now()));
    return collection;
  }

  private Sample counted(Poll poll) {
    Seed fresh = fortune.fresh();
    return storage.write(
        stores -> {
          Scene scene = poll.admission(stores).scene();
          Half half = scene.half();
          Progress before = fortune.atLeastReached(half, scene.stored());
          Sample sample = scene.draw(before, fresh);
          stores.counters().keep(half.collection(), half.type(), sample.progress());
          return sample;
        });
  }

  private Sample uncounted(Scene scene) {
    Progress before =
        scene.seed().isPresent() ? fortune.next(scene.half(), scene.stored()) : scene.stored();
    return scene.draw(before, fortune.fresh());
  }
}
