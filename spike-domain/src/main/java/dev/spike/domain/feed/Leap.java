package dev.spike.domain.feed;

import dev.spike.domain.collection.CollectionType;
import dev.spike.domain.collection.CounterStates;
import dev.spike.domain.collection.Field;
import dev.spike.domain.collection.FieldId;
import dev.spike.domain.collection.Luck;
import dev.spike.domain.schedule.Course;
import dev.spike.domain.schedule.Progress;
import dev.spike.domain.schedule.Spike;
import dev.spike.domain.value.Counter;
import dev.spike.domain.value.CounterState;
import dev.spike.domain.value.Seed;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How far a series of draws brings one half of a collection, found without the draws: only counters
 * remember anything, and most of them reach any number by arithmetic.
 */
record Leap(Course course, CollectionType type, Seed seed) {

  Progress over(Progress before, Instant from, Duration every, long draws) {
    Progress reached = before;
    Instant now = from;
    long left = draws;
    while (left > 0) {
      long stretch = Math.min(left, drawsUntilChange(now, every, left));
      Optional<Spike> active = course.calendar().activeAt(now);
      reached = reached.drawn(stretch, active, counters(reached, active, stretch));
      now = now.plus(every.multipliedBy(stretch));
      left -= stretch;
    }
    return reached;
  }

  private long drawsUntilChange(Instant now, Duration every, long most) {
    return course
        .calendar()
        .nextChange(now)
        .map(change -> Pace.Series.draws(now, change, every))
        .orElse(most);
  }

  private CounterStates counters(Progress before, Optional<Spike> active, long draws) {
    CounterStates standing = before.under(active);
    Map<FieldId, CounterState> after = new HashMap<>(standing.standing());
    for (Field field : course.under(active).of(type)) {
      counter(field)
          .ifPresent(
              counter ->
                  after.put(
                      field.id(),
                      new CounterColumn(
                              counter, standing.of(field.id(), counter), Luck.stream(seed, field))
                          .skip(before.draws(), draws)));
    }
    return new CounterStates(after);
  }

  private static Optional<Counter> counter(Field field) {
    return field.rule().fold(stateless -> Optional.empty(), Optional::of);
  }
}
