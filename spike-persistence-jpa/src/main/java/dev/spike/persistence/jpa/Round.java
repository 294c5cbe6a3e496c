package dev.spike.persistence.jpa;

import dev.spike.application.storage.CommitWatch;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

/**
 * One turn of the writer. It begins with all that waits as one transaction; work that fails after
 * it has changed something is taken out of it and done again by itself, and so is the rest.
 */
final class Round {

  /** So that the first of many does not wait too long for the last. */
  private static final int MOST_AT_ONCE = 256;

  private static final int MOST_COLLISIONS = 20;

  private final Order<?> first;
  private final Database database;
  private final CommitWatch watch;
  private final Answers answers;
  private final Deque<List<Order<?>>> groups;
  private boolean claimed;
  private boolean shared;
  private int collisions;

  Round(Order<?> first, Database database, CommitWatch watch, Answers answers) {
    this.first = first;
    this.database = database;
    this.watch = watch;
    this.answers = answers;
    groups = new ArrayDeque<>();
  }

  /** Whether nothing is left to do, which is so as well if whoever caused it has given up. */
  boolean isOver() {
    return claimed ? groups.isEmpty() : first.isClaimed();
  }

  /** Whether several works shared it. */
  boolean isShared() {
    return shared;
  }

  /** When the turn has come, takes on what waits by then. */
  void claim(Queue<Order<?>> waiting) {
    if (claimed) {
      return;
    }
    claimed = true;
    List<Order<?>> group = new ArrayList<>();
    Order<?> next = first;
    while (next != null) {
      if (next.claim()) {
        group.add(next);
      }
      next = group.size() < MOST_AT_ONCE && waiting.peek() != Writer.LAST ? waiting.poll() : null;
    }
    shared = group.size() > 1;
    push(group);
  }

  private void push(List<Order<?>> group) {
    if (!group.isEmpty()) {
      groups.push(group);
    }
  }

  /** Does the work of one group in one transaction. */
  void attempt(Desk desk) throws SQLException {
    if (groups.isEmpty()) {
      return;
    }
    List<Order<?>> group = groups.peek();
    long begun = System.nanoTime();
    for (Order<?> order : group) {
      desk.next();
      order.run(desk);
      if (order.thrown().isPresent() && isSpoiled(desk, order.thrown().get())) {
        desk.rollback();
        takeOut(order);
        return;
      }
    }
    desk.commit();
    answers.tell(groups.pop());
    watch.committed(group.size(), Duration.ofNanos(System.nanoTime() - begun));
  }

  private boolean isSpoiled(Desk desk, Throwable thrown) {
    Optional<Failure> failure = Failures.find(database, thrown);
    if (failure.isPresent() && failure.get() != Failure.OVERLAP && failure.get() != Failure.OTHER) {
      throw (RuntimeException) thrown;
    }
    return failure.isPresent() || desk.isTouched();
  }

  private void takeOut(Order<?> spoiler) {
    List<Order<?>> rest = new ArrayList<>(groups.pop());
    if (rest.size() == 1) {
      spoiler.explain(database);
      answers.tell(List.of(spoiler));
      return;
    }
    rest.remove(spoiler);
    push(List.of(spoiler));
    push(rest);
  }

  /** The transaction did not begin, or did not end well. */
  void fail(Exception reason) {
    Failure failure = Failures.find(database, reason).orElse(Failure.OTHER);
    if (failure == Failure.COLLISION && collisions++ < MOST_COLLISIONS) {
      return;
    }
    if (!claimed) {
      claimed = true;
      push(first.claim() ? List.of(first) : List.of());
    }
    if (groups.isEmpty()) {
      return;
    }
    List<Order<?>> group = groups.pop();
    if (failure == Failure.OTHER && group.size() > 1) {
      group.forEach(order -> push(List.of(order)));
    } else {
      group.forEach(order -> order.fail(Failures.explain(database, reason)));
      answers.tell(group);
    }
  }
}
