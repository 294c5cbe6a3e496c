package dev.spike.application.storage;

import java.util.function.Function;

/**
 * Where things of imports are kept. As in a {@link Storage}, stores are only met inside a unit of
 * work, which may be run more than once, so it has no effect but on the stores.
 */
public interface ImportStorage {

  /** Work that only looks. It sees all stores as they were at one moment. */
  <T> T read(Function<ImportStores, T> work);

  /**
   * Work that changes things. It takes effect as a whole or, if it throws, not at all; all such
   * work has effect as if one was done after the other; and what it did is durable when this
   * returns.
   */
  <T> T write(Function<ImportStores, T> work);
}
