package dev.spike.junit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;

/** The servers that one test opened, or the methods before all tests of one class. */
final class OpenServers {

  private final Deque<Runnable> closings = new ConcurrentLinkedDeque<>();

  /** Keeps in mind how one of them is closed. */
  void add(Runnable closing) {
    closings.push(closing);
  }

  /** Closes all of them, the last one first, even if one cannot be closed. */
  void close() {
    Deque<RuntimeException> failures = new ArrayDeque<>();
    for (Runnable closing : closings) {
      try {
        closing.run();
      } catch (RuntimeException failure) {
        failures.add(failure);
      }
    }
    if (!failures.isEmpty()) {
      RuntimeException first = failures.remove();
      failures.forEach(first::addSuppressed);
      throw first;
    }
  }
}
