package dev.spike.application.clock;

import dev.spike.application.Clocks;
import dev.spike.application.storage.Storage;
import dev.spike.domain.clock.ClockSetting;
import java.time.InstantSource;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * How the clock of a storage is set, as far as is known here: whoever reads the time asks nobody.
 * It is real time until {@link #renew} was called, and somebody has to call it again and again.
 */
public final class KnownClock implements Supplier<ClockSetting> {

  private final Storage storage;
  private final ReentrantLock looking;
  private volatile ClockSetting setting;
  private volatile long seen;

  /** The clock of a storage that nobody has looked at yet. */
  public KnownClock(Storage storage) {
    this.storage = storage;
    looking = new ReentrantLock();
    setting = ClockSetting.REAL;
    seen = Long.MIN_VALUE;
  }

  @Override
  public ClockSetting get() {
    return setting;
  }

  /** This clock beside real time. */
  public Clocks beside(InstantSource real) {
    return new Clocks(this, real);
  }

  /** Looks how it is set, if anything was revised; says whether it is set otherwise than before. */
  public boolean renew() {
    if (storage.revision() <= seen) {
      return false;
    }
    looking.lock();
    try {
      Look look =
          storage.read(stores -> new Look(stores.revisions().last(), stores.clock().setting()));
      boolean changed = look.revision() > seen && !look.setting().equals(setting);
      if (look.revision() > seen) {
        setting = look.setting();
        seen = look.revision();
      }
      return changed;
    } finally {
      looking.unlock();
    }
  }

  private record Look(long revision, ClockSetting setting) {}
}
