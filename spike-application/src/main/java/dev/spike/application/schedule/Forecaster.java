package dev.spike.application.schedule;

import dev.spike.application.Permitted;
import dev.spike.application.Watch;
import dev.spike.application.storage.Storage;
import dev.spike.application.storage.Stores;
import dev.spike.domain.access.Act;
import dev.spike.domain.access.Person;
import dev.spike.domain.collection.DataCollection;
import java.time.Instant;
import java.time.InstantSource;

/** Foresees what polls will get, and what they would get under another spike. Nothing moves. */
public final class Forecaster {

  private final Storage storage;
  private final Watch watch;

  /** A forecaster of what is kept in a storage. */
  public Forecaster(Storage storage, InstantSource clock) {
    this.storage = storage;
    this.watch = new Watch(clock);
  }

  /**
   * One draw at each instant, by the counters as they stand now and by the collection's seed; where
   * it has none, one is made that stays the same, so that two forecasts can be compared.
   */
  public Forecast foresee(Person person, ForecastQuery query) {
    Instant now = watch.now();
    return storage.read(
        stores ->
            foresee(
                stores,
                Permitted.collection(stores, person, Act.READ, query.collection()),
                query,
                now));
  }

  /** The same within a unit of work, for whoever was let through to the collection. */
  public static Forecast foresee(
      Stores stores, DataCollection collection, ForecastQuery query, Instant now) {
    return new Foresight(stores, collection, now).of(query);
  }
}
