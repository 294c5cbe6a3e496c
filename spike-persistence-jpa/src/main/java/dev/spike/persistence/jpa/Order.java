package dev.spike.persistence.jpa;

import dev.spike.application.storage.Unavailable;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/** Work that waits for its turn until it is overdue, and the promise of what comes of it. */
final class Order<T> {

  private final Function<Desk, T> work;
  private final long overdue;
  private final AtomicBoolean claimed;
  private final CompletableFuture<T> promise;
  private T result;
  private Throwable thrown;

  /** Work that nobody waits for after an instant of the system's nanoseconds. */
  Order(Function<Desk, T> work, long overdue) {
    this.work = work;
    this.overdue = overdue;
    claimed = new AtomicBoolean();
    promise = new CompletableFuture<>();
  }

  CompletableFuture<T> promise() {
    return promise;
  }

  /** Takes this order on, unless it was given up or is done already. */
  boolean claim() {
    return claimed.compareAndSet(false, true);
  }

  /** Whether it was taken on, or given up. */
  boolean isClaimed() {
    return claimed.get();
  }

  boolean isOverdue(long now) {
    return overdue - now < 0;
  }

  /** Gives it up, unless it was taken on: what has begun may be done, so only that can tell. */
  void giveUp() {
    if (claim()) {
      fail(new Unavailable("too much is waiting to be written, or somebody else holds the file"));
      answer();
    }
  }

  /** Does the work; what comes of it is for nobody's eyes yet. */
  void run(Desk desk) {
    result = null;
    thrown = null;
    try {
      result = work.apply(desk);
    } catch (RuntimeException | Error e) {
      thrown = e;
    }
  }

  Optional<Throwable> thrown() {
    return Optional.ofNullable(thrown);
  }

  /** What came of the work is explained, if it was the database's doing. */
  void explain(Database database) {
    if (thrown instanceof RuntimeException exception) {
      thrown = Failures.explain(database, exception);
    }
  }

  void fail(RuntimeException reason) {
    thrown = reason;
  }

  /** Lets whoever waits have what came of the work. */
  void answer() {
    if (thrown == null) {
      promise.complete(result);
    } else {
      promise.completeExceptionally(thrown);
    }
  }
}
