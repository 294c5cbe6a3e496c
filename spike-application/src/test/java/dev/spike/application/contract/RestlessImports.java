package dev.spike.application.contract;

import dev.spike.application.storage.ImportStorage;
import dev.spike.application.storage.ImportStores;
import java.util.function.Function;

/** A storage of imports that is as restless as a {@link Restless} one. */
public final class RestlessImports implements ImportStorage {

  private final ImportStorage storage;

  /** The same storage, restless. */
  public RestlessImports(ImportStorage storage) {
    this.storage = storage;
  }

  @Override
  public <T> T read(Function<ImportStores, T> work) {
    storage.read(work);
    return storage.read(work);
  }

  @Override
  public <T> T write(Function<ImportStores, T> work) {
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

  private static final class Forgotten extends RuntimeException {

    private static final long serialVersionUID = 1;
  }
}
