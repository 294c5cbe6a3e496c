package dev.spike.application.truth;

import dev.spike.application.Clocks;
import dev.spike.application.Permitted;
import dev.spike.application.Watch;
import dev.spike.application.storage.Storage;
import dev.spike.application.storage.Stores;
import dev.spike.domain.access.Act;
import dev.spike.domain.access.Person;
import dev.spike.domain.collection.DataCollection;
import dev.spike.domain.schedule.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Tells when what was generated was abnormal, and when it will be. */
public final class Historian {

  private final Storage storage;
  private final Watch watch;
  private final Watch real;

  /** A historian of what is kept in a storage. */
  public Historian(Storage storage, Clocks clocks) {
    this.storage = storage;
    this.watch = new Watch(clocks.service());
    this.real = new Watch(clocks.real());
  }

  /** When which spike was at work, and will be, and what was abnormal then. */
  public Account tell(Person person, TruthQuery query) {
    Instant now = watch.now();
    return storage.read(stores -> chronicle(stores, person, query, now).account());
  }

  /** What the fields yield at instants so far apart, and whether that is abnormal. */
  public List<TruthSample> sample(Person person, TruthQuery query, Duration every) {
    Instant now = watch.now();
    return storage.read(stores -> chronicle(stores, person, query, now).samples(every));
  }

  private static Chronicle chronicle(Stores stores, Person person, TruthQuery query, Instant now) {
    DataCollection collection = Permitted.collection(stores, person, Act.READ, query.collection());
    Window span = query.span(now);
    return new Chronicle(stores, collection, span, now);
  }

  /**
   * Forgets what ended longer ago than that, by real time and by the clock of the service: neither
   * of them is moved to lose anything. When there is nothing to forget, nothing is written.
   */
  public void forget(Duration kept) {
    Instant service = watch.now();
    Instant now = real.now();
    Instant until = (service.isBefore(now) ? service : now).minus(kept);
    if (storage.<Boolean>read(stores -> stores.pastSpikes().anyUntil(until))) {
      storage.write(
          stores -> {
            stores.pastSpikes().removeUntil(until);
            return until;
          });
    }
  }
}
