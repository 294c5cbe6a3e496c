package dev.spike.persistence.jpa;

import dev.spike.application.storage.Unavailable;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The number of the last revision as far as it is known here. What is known grows old: whoever asks
 * after a while looks into the database for all the others.
 */
final class LastRevision {

  private static final String READ = "SELECT last FROM numbers WHERE name = 'revision'";

  private static final long FRESH_NANOS = Duration.ofMillis(400).toNanos();

  /** As long as nobody promised more, the others need not wait for the one who looks. */
  private static final long USABLE_NANOS = Duration.ofMillis(800).toNanos();

  private final Database database;
  private final AtomicLong known;
  private final ReentrantLock looking;
  private volatile long lookedAt;
  private volatile Outage outage;

  /** A look that failed, and when. */
  private record Outage(RuntimeException reason, long at) {}

  LastRevision(Database database) {
    this.database = database;
    known = new AtomicLong();
    looking = new ReentrantLock();
    lookedAt = System.nanoTime() - 2 * USABLE_NANOS;
  }

  /** A revision has come to pass. */
  void learn(long revision) {
    if (known.get() < revision) {
      known.accumulateAndGet(revision, Math::max);
    }
  }

  /** The last revision that is known, which is less than a second old. */
  long known() {
    long age = System.nanoTime() - lookedAt;
    if (age > USABLE_NANOS) {
      looking.lock();
      lookUnlessDone();
    } else if (age > FRESH_NANOS && looking.tryLock()) {
      lookUnlessDone();
    }
    return known.get();
  }

  /** The last revision that is known, unless it is time to look and nobody does so yet. */
  OptionalLong atHand() {
    long age = System.nanoTime() - lookedAt;
    return age <= FRESH_NANOS || age <= USABLE_NANOS && looking.isLocked()
        ? OptionalLong.of(known.get())
        : OptionalLong.empty();
  }

  private void lookUnlessDone() {
    try {
      if (System.nanoTime() - lookedAt > FRESH_NANOS) {
        look();
      }
    } finally {
      looking.unlock();
    }
  }

  private void look() {
    Outage last = outage;
    // Those who waited for a look that failed do not each wait for another one.
    if (last != null && System.nanoTime() - last.at() < FRESH_NANOS) {
      throw new Unavailable(last.reason().getMessage(), last.reason());
    }
    long now = System.nanoTime();
    try {
      learn(read());
      lookedAt = now;
      outage = null;
    } catch (SQLException | RuntimeException e) {
      RuntimeException reason = Failures.explain(database, e);
      outage = new Outage(reason, System.nanoTime());
      throw reason;
    }
  }

  private long read() throws SQLException {
    try (Connection connection = database.reader()) {
      return read(connection);
    }
  }

  /** The last revision in the database, as a connection sees it. */
  static long read(Connection connection) {
    try (PreparedStatement statement = connection.prepareStatement(READ);
        ResultSet row = statement.executeQuery()) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw new PersistenceException(e);
    }
  }
}
