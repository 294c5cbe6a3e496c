package dev.spike.application.access;

import dev.spike.domain.access.Email;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * The failed logins of the last minute. Attempts for one address are made one after the other, so
 * that many at once do not get past the limit together.
 */
final class Failures {

  private static final int MOST = 5;
  private static final Duration MEMORY = Duration.ofMinutes(1);
  private static final int CLEANED_FROM = 1000;

  private final Map<Email, Record> records = new ConcurrentHashMap<>();

  /** Makes an attempt, which is true if it succeeded, unless there were too many. */
  boolean attempt(Email email, Instant now, Supplier<Boolean> attempt) {
    if (records.size() >= CLEANED_FROM) {
      records.values().removeIf(record -> record.retires(now));
    }
    while (true) {
      Record record = records.computeIfAbsent(email, first -> new Record());
      record.turn.lock();
      try {
        if (!record.retired) {
          return record.attempt(now, attempt);
        }
      } finally {
        record.turn.unlock();
      }
    }
  }

  /** The failures for one address; a retired record is not to be found any more. */
  private static final class Record {

    private final Lock turn = new ReentrantLock(true);
    private final Deque<Instant> failed = new ArrayDeque<>();
    private boolean retired;

    private boolean attempt(Instant now, Supplier<Boolean> attempt) {
      forgetBefore(now.minus(MEMORY));
      if (failed.size() >= MOST) {
        throw new TooOften(Duration.between(now, failed.getFirst().plus(MEMORY)));
      }
      boolean succeeded = attempt.get();
      if (succeeded) {
        failed.clear();
      } else {
        failed.addLast(now);
      }
      return succeeded;
    }

    private boolean retires(Instant now) {
      if (!turn.tryLock()) {
        return false;
      }
      try {
        forgetBefore(now.minus(MEMORY));
        retired |= failed.isEmpty();
        return retired;
      } finally {
        turn.unlock();
      }
    }

    private void forgetBefore(Instant limit) {
      while (!failed.isEmpty() && !failed.getFirst().isAfter(limit)) {
        failed.removeFirst();
      }
    }
  }
}
