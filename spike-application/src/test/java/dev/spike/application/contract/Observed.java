package dev.spike.application.contract;

import dev.spike.application.storage.Storage;
import dev.spike.application.storage.Stores;
import dev.spike.application.storage.Unavailable;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/** A storage that counts how often it is asked for something, and that may be full. */
final class Observed implements Storage {

  private final Storage storage;
  private final AtomicLong units = new AtomicLong();
  private volatile boolean full;

  Observed(Storage storage) {
    this.storage = storage;
  }

  /** How many units of work there were. */
  long units() {
    return units.get();
  }

  /** Writes nothing from now on. */
  void fillUp() {
    full = true;
  }

  /** Writes again. */
  void makeRoom() {
    full = false;
  }

  @Override
  public <T> T read(Function<Stores, T> work) {
    units.incrementAndGet();
    return storage.read(work);
  }

  @Override
  public <T> T write(Function<Stores, T> work) {
    units.incrementAndGet();
    if (full) {
      throw new Unavailable("the storage is full");
    }
    return storage.write(work);
  }

  @Override
  public long revision() {
    return storage.revision();
  }

  @Override
  public OptionalLong revisionAtHand() {
    return storage.revisionAtHand();
  }
}
