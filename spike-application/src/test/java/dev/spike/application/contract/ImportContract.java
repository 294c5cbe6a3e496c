package dev.spike.application.contract;

import dev.spike.application.storage.ImportStorage;
import org.junit.jupiter.api.BeforeEach;

/** What holds of imports on every storage. */
public abstract class ImportContract {

  ImportWorld world;

  /** A contract to be held to. */
  protected ImportContract() {}

  /** A storage with nothing in it. */
  protected abstract ImportStorage emptyStorage();

  @BeforeEach
  void begin() {
    world = new ImportWorld(new RestlessImports(emptyStorage()));
  }
}
