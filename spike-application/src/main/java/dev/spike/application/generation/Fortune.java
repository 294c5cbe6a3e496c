package dev.spike.application.generation;

import dev.spike.domain.schedule.Progress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;

/**
 * The luck of this node: numbers for the draws of collections that have no seed, which begin
 * anywhere; and the numbers of draws that are not worth a write, so that a seeded collection still
 * goes on in its series.
 */
final class Fortune {

  private final AtomicLong lots;
  private final Map<Half, AtomicLong> numbers;

  Fortune(RandomGenerator random) {
    lots = new AtomicLong(random.nextLong());
    numbers = new ConcurrentHashMap<>();
  }

  /** A number that no other draw of this node has, nor probably one of another node. */
  long lot() {
    return lots.getAndIncrement();
  }

  /** How far a half has come before the next of its draws that is not kept. */
  Progress next(Half half, Progress stored) {
    AtomicLong number = numbers.computeIfAbsent(half, first -> new AtomicLong());
    long following =
        number.accumulateAndGet(stored.draws(), (mine, kept) -> Math.max(mine, kept) + 1);
    return at(following - 1, stored);
  }

  /** How far a half has come with its draws that were kept and those that were not. */
  Progress atLeastReached(Half half, Progress stored) {
    AtomicLong number = numbers.get(half);
    return number == null ? stored : at(Math.max(number.get(), stored.draws()), stored);
  }

  private static Progress at(long draws, Progress stored) {
    return new Progress(draws, stored.own(), stored.spikes(), stored.openings());
  }
}
