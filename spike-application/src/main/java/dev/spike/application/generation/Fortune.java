package dev.spike.application.generation;

import dev.spike.domain.schedule.Progress;
import dev.spike.domain.value.Seed;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;

/**
 * The luck of this node: seeds for the draws of collections that have none, no seed twice, and the
 * numbers of draws that are not worth a write, so that a seeded collection still goes on in its
 * series.
 */
final class Fortune {

  private final AtomicLong seeds;
  private final Map<Half, AtomicLong> numbers;

  Fortune(RandomGenerator random) {
    seeds = new AtomicLong(random.nextLong());
    numbers = new ConcurrentHashMap<>();
  }

  /** A seed for one draw; neighbours are as unlike as any two seeds. */
  Seed fresh() {
    return new Seed(seeds.getAndIncrement());
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
    return new Progress(draws, stored.own(), stored.spikes());
  }
}
