package dev.spike.persistence.jpa;

import dev.spike.application.storage.CommitWatch;
import dev.spike.application.storage.Unavailable;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/**
 * The one who writes. Everything that waits when its turn comes is done in one transaction, and
 * answered when that has been committed: many pay for one commit together.
 */
final class Writer implements AutoCloseable {

  /** What is put behind all orders when there will be no more. */
  static final Order<Desk> LAST = new Order<>(desk -> desk, Long.MAX_VALUE);

  private static final long TICK_MILLIS = 50;

  /** Those who shared a commit are about to come again: a moment's pause lets more share one. */
  private static final long GATHERING_NANOS = 150_000;

  private final Database database;
  private final Sessions sessions;
  private final LastRevision lastRevision;
  private final Duration patience;
  private final CommitWatch watch;
  private final BlockingQueue<Order<?>> waiting;
  private final Thread thread;
  private final Answers answers;
  private final ScheduledExecutorService deadlines;
  private volatile Order<?> served;
  private volatile boolean closed;
  private boolean lastWasShared;

  Writer(
      Database database,
      Sessions sessions,
      LastRevision lastRevision,
      Duration patience,
      CommitWatch watch) {
    this.database = database;
    this.sessions = sessions;
    this.lastRevision = lastRevision;
    this.patience = patience;
    this.watch = watch;
    waiting = new LinkedBlockingQueue<>();
    answers = new Answers();
    deadlines = Executors.newSingleThreadScheduledExecutor(Writer::deadlineThread);
    served = LAST;
    thread = new Thread(this::serve, "spike-writer");
    thread.setDaemon(true);
    thread.start();
    deadlines.scheduleWithFixedDelay(
        this::giveUpOverdue, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
  }

  <T> T write(Function<Desk, T> work) {
    if (Thread.currentThread() == thread) {
      throw new IllegalStateException("a unit of work must not write by way of another");
    }
    try {
      return promise(work).join();
    } catch (CompletionException e) {
      throw thrown(e.getCause());
    }
  }

  private static RuntimeException thrown(Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    return (RuntimeException) cause;
  }

  <T> CompletableFuture<T> promise(Function<Desk, T> work) {
    if (closed) {
      throw new Unavailable("the storage is closed");
    }
    Order<T> order = new Order<>(work, System.nanoTime() + patience.toNanos());
    waiting.add(order);
    if (!thread.isAlive()) {
      // It was closed in between, and nobody comes any more.
      refuseTheRest();
    }
    return order.promise();
  }

  /** The oldest come first, so that the first who can still wait ends it. */
  private void giveUpOverdue() {
    long now = System.nanoTime();
    Order<?> first = served;
    if (first.isOverdue(now)) {
      first.giveUp();
    }
    for (Order<?> order : waiting) {
      if (!order.isOverdue(now)) {
        return;
      }
      order.giveUp();
    }
  }

  private void serve() {
    try {
      while (true) {
        Order<?> first = waiting.take();
        if (first == LAST) {
          break;
        }
        served = first;
        serve(first);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    refuseTheRest();
  }

  private void refuseTheRest() {
    for (Order<?> order = waiting.poll(); order != null; order = waiting.poll()) {
      if (order.claim()) {
        order.fail(new Unavailable("the storage is closed"));
        order.answer();
      }
    }
  }

  private void serve(Order<?> first) {
    Round round = new Round(first, database, watch, answers);
    if (lastWasShared) {
      LockSupport.parkNanos(GATHERING_NANOS);
    }
    while (!round.isOver()) {
      try (Connection connection = database.writer()) {
        database.takeTurn(connection);
        round.claim(waiting);
        try (Desk desk = Desk.writing(sessions, connection, lastRevision)) {
          round.attempt(desk);
        }
      } catch (SQLException | RuntimeException e) {
        round.fail(e);
      }
    }
    lastWasShared = round.isShared();
  }

  private static Thread deadlineThread(Runnable task) {
    Thread ticking = new Thread(task, "spike-deadlines");
    ticking.setDaemon(true);
    return ticking;
  }

  @Override
  public void close() {
    closed = true;
    waiting.add(LAST);
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    refuseTheRest();
    deadlines.shutdownNow();
    answers.close();
  }
}
