package dev.spike.persistence.jpa;

import dev.spike.application.storage.Stores;
import dev.spike.application.storage.Unavailable;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/** Work that waits for its turn, and what came of it. Whoever ordered it may give up until then. */
final class Order<T> {

  private final Function<Stores, T> work;
  private final AtomicBoolean claimed;
  private final CountDownLatch answered;
  private T result;
  private Throwable thrown;

  Order(Function<Stores, T> work) {
    this.work = work;
    claimed = new AtomicBoolean();
    answered = new CountDownLatch(1);
  }

  /** Takes this order on, unless it was given up or is done already. */
  boolean claim() {
    return claimed.compareAndSet(false, true);
  }

  /** Does the work; what comes of it is for nobody's eyes yet. */
  void run(Stores stores) {
    result = null;
    thrown = null;
    try {
      result = work.apply(stores);
    } catch (RuntimeException | Error e) {
      thrown = e;
    }
  }

  /** Whether it was taken on, or given up. */
  boolean isClaimed() {
    return claimed.get();
  }

  Optional<Throwable> thrown() {
    return Optional.ofNullable(thrown);
  }

  /** Lets whoever waits have what came of the work. */
  void answer() {
    answered.countDown();
  }

  /** Lets whoever waits have what came of the work, explained if it was the database's doing. */
  void answerExplained(Database database) {
    if (thrown instanceof RuntimeException exception) {
      thrown = Failures.explain(database, exception);
    }
    answered.countDown();
  }

  void fail(RuntimeException reason) {
    thrown = reason;
    answered.countDown();
  }

  /** Waits until the work has begun, but not for longer than that, and then for its answer. */
  T await(Duration patience) {
    boolean interrupted = false;
    long nanos = patience.toNanos();
    while (true) {
      try {
        if (answered.await(nanos, TimeUnit.NANOSECONDS)) {
          break;
        }
      } catch (InterruptedException e) {
        interrupted = true;
      }
      if (claim()) {
        fail(new Unavailable("too much is waiting to be written, or somebody else holds the file"));
      }
      // What has begun may be done: then only the answer can tell.
      nanos = Long.MAX_VALUE;
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return outcome();
  }

  private T outcome() {
    if (thrown instanceof Error error) {
      throw error;
    }
    if (thrown instanceof RuntimeException exception) {
      throw exception;
    }
    return result;
  }
}
