package dev.spike.application.clock;

import dev.spike.application.Watch;
import dev.spike.application.storage.Storage;
import dev.spike.application.storage.Stores;
import dev.spike.domain.access.Person;
import dev.spike.domain.access.Rights;
import dev.spike.domain.clock.ClockMove;
import dev.spike.domain.clock.ClockSetting;
import java.time.Instant;
import java.time.InstantSource;

/** Sets the clock of the service, which all nodes on one storage share. */
public final class Timekeeper {

  private final Storage storage;
  private final KnownClock known;
  private final Watch real;
  private final Runnable moved;

  /**
   * A timekeeper of the clock in a storage.
   *
   * @param known learns at once how the clock is set
   * @param real real time
   * @param moved is run when the clock may show something else than before
   */
  public Timekeeper(Storage storage, KnownClock known, InstantSource real, Runnable moved) {
    this.storage = storage;
    this.known = known;
    this.real = new Watch(real);
    this.moved = moved;
  }

  /** Reads the clock, as everybody may. */
  public ClockReading read() {
    ClockSetting setting = storage.read(stores -> stores.clock().setting());
    return new ClockReading(setting, real.now());
  }

  /** Does something to the clock, as Admins may. */
  public ClockReading move(Person person, ClockMove move) {
    demandMover(person);
    return move(move);
  }

  /** Refuses whoever may not move the clock, whatever they want to do to it. */
  public void demandMover(Person person) {
    Rights.demandAdmin(person, "to move the clock");
  }

  /** Does something to the clock on behalf of whoever has the storage. */
  public ClockReading move(ClockMove move) {
    Instant now = real.now();
    ClockSetting setting = storage.write(stores -> moved(stores, move, now));
    known.renew();
    moved.run();
    return new ClockReading(setting, real.now());
  }

  private static ClockSetting moved(Stores stores, ClockMove move, Instant now) {
    ClockSetting before = stores.clock().setting();
    ClockSetting after = move.done(before, now);
    if (!after.equals(before)) {
      stores.clock().keep(after);
    }
    return after;
  }
}
