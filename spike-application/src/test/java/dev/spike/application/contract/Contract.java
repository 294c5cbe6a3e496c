package dev.spike.application.contract;

import dev.spike.application.storage.Storage;
import org.junit.jupiter.api.BeforeEach;

/** What holds on every storage. */
public abstract class Contract {

  World world;

  /** A contract to be held to. */
  protected Contract() {}

  /** A storage with nothing in it. */
  protected abstract Storage emptyStorage();

  @BeforeEach
  void begin() {
    world = new World(new Restless(emptyStorage()));
  }
}
