package dev.spike.persistence.jpa;

import dev.spike.application.storage.ImportStorage;
import dev.spike.application.storage.ImportStores;
import java.util.function.Function;

/** Keeps imports beside all else, and takes turns with it. */
record JpaImportStorage(JpaStorage storage) implements ImportStorage {

  @Override
  public <T> T read(Function<ImportStores, T> work) {
    return storage.look(desk -> work.apply(new JpaImportStores(desk)));
  }

  @Override
  public <T> T write(Function<ImportStores, T> work) {
    return storage.change(desk -> work.apply(new JpaImportStores(desk)));
  }
}
