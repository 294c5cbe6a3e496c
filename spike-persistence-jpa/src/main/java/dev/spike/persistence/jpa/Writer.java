package dev.spike.persistence.jpa;

import dev.spike.application.storage.CommitWatch;
import dev.spike.application.storage.Stores;
import dev.spike.application.storage.Unavailable;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;

/**
 * The one who writes. Everything that waits when its turn comes is done in one transaction, and
 * answered when that has been committed: many pay for one commit together.
 */
final class Writer implements AutoCloseable {

  /** What is put behind all orders when there will be no more. */
  static final Order<Stores> LAST = new Order<>(stores -> stores);

  private final Database database;
  private final Sessions sessions;
  private final LastRevision lastRevision;
  private final Duration patience;
  private final CommitWatch watch;
  private final BlockingQueue<Order<?>> waiting;
  private final Thread thread;
  private volatile boolean closed;

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
    thread = new Thread(this::serve, "spike-writer");
    thread.setDaemon(true);
    thread.start();
  }

  <T> T write(Function<Stores, T> work) {
    if (Thread.currentThread() == thread) {
      throw new IllegalStateException("a unit of work must not write by way of another");
    }
    if (closed) {
      throw new Unavailable("the storage is closed");
    }
    Order<T> order = new Order<>(work);
    waiting.add(order);
    return order.await(patience);
  }

  private void serve() {
    try {
      while (true) {
        Order<?> first = waiting.take();
        if (first == LAST) {
          break;
        }
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
      }
    }
  }

  private void serve(Order<?> first) {
    Round round = new Round(first, database, watch);
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
  }
}
