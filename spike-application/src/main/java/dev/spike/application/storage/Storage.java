package dev.spike.application.storage;

import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/**
 * Where things are kept. Stores are only met inside a unit of work, and are of no use after it.
 * Work may be run more than once, so it has no effect but on the stores; what it throws comes out.
 */
public interface Storage {

  /** Work that only looks. It sees all stores as they were at one moment, and waits for nobody. */
  <T> T read(Function<Stores, T> work);

  /**
   * Work that changes things. It takes effect as a whole or, if it throws, not at all; all such
   * work has effect as if one was done after the other; and what it did is durable when this
   * returns.
   */
  <T> T write(Function<Stores, T> work);

  /**
   * Work that changes things, as {@link #write} does it, for those who do not wait for it: what
   * comes of it is told later, by a thread that has others to tell as well.
   */
  default <T> CompletionStage<T> promise(Function<Stores, T> work) {
    try {
      return CompletableFuture.completedFuture(write(work));
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  /**
   * The number of the last revision as far as is known here, for those who keep in memory what they
   * have read: at once what was written by way of this storage, and less than a second later what
   * was written by way of another one on the same database.
   */
  long revision();

  /**
   * The same number, unless somebody would have to wait for it: then there is none, and whoever can
   * wait asks for the {@link #revision}.
   */
  OptionalLong revisionAtHand();
}
