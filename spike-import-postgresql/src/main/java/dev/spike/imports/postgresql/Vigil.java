package dev.spike.imports.postgresql;

import dev.spike.application.imports.LoadWatch;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.postgresql.PGConnection;

/**
 * Asks beside the work whether it shall go on, since a statement may take long or wait for others.
 * If not, it cancels what the server does, and at last cuts the line.
 */
final class Vigil implements AutoCloseable {

  private static final long PERIOD_IN_MILLIS = 250;
  private static final int PATIENCE = 40;

  private final Connection connection;
  private final LoadWatch watch;
  private final CountDownLatch over = new CountDownLatch(1);
  private final Thread thread;
  private volatile RuntimeException stop;

  Vigil(Connection connection, LoadWatch watch) {
    this.connection = connection;
    this.watch = watch;
    thread = new Thread(this::keep, "spike-import-vigil");
    thread.setDaemon(true);
    thread.start();
  }

  private void keep() {
    try {
      for (int cancels = 0; !over.await(PERIOD_IN_MILLIS, TimeUnit.MILLISECONDS); ) {
        if (stop == null) {
          ask();
        }
        if (stop != null) {
          cancel(cancels++);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void ask() {
    try {
      watch.demandGoingOn();
    } catch (RuntimeException e) {
      stop = e;
    }
  }

  private void cancel(int times) {
    try {
      if (times < PATIENCE) {
        connection.unwrap(PGConnection.class).cancelQuery();
      } else {
        connection.abort(Runnable::run);
      }
    } catch (SQLException e) {
      // It cannot be cancelled now: the next time, or when the line is cut.
    }
  }

  /** Throws that the work had to stop, if it had to; what failed then failed because of that. */
  void throwStop() {
    if (stop != null) {
      throw stop;
    }
  }

  @Override
  public void close() {
    over.countDown();
    Threads.join(thread);
  }
}
