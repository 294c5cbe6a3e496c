package dev.spike.application.contract;

import dev.spike.application.storage.Storage;
import dev.spike.application.storage.Stores;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * A storage that runs all work twice and forgets the first time, as another one may have to when
 * somebody came between. Agents must not notice.
 */
public final class Restless implements Storage {

  private final Storage storage;

  /** The same storage, restless. */
  public Restless(Storage storage) {
    this.storage = storage;
  }

  @Override
  public <T> T read(Function<Stores, T> work) {
    storage.read(work);
    return storage.read(work);
  }

  @Override
  public <T> T write(Function<Stores, T> work) {
    try {
      storage.write(
          stores -> {
            work.apply(stores);
            throw new Forgotten();
          });
    } catch (Forgotten expected) {
      return storage.write(work);
    }
    throw new AssertionError("a storage must pass on what the work throws");
  }

  @Override
  public long revision() {
    return storage.revision();
  }

  @Override
  public OptionalLong revisionAtHand() {
    return storage.revisionAtHand();
  }

  private static final class Forgotten extends RuntimeException {

    private static final long serialVersionUID = 1;
  }
}
