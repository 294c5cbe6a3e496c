package dev.spike.domain.feed;

import dev.spike.domain.collection.CollectionType;
import dev.spike.domain.collection.CounterStates;
import dev.spike.domain.schedule.Course;
import dev.spike.domain.schedule.Progress;
import dev.spike.domain.schedule.Spike;
import dev.spike.domain.value.Seed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is drawn from at present: the fields of a collection or those of a spike, and how far they
 * had come when they were entered.
 */
final class Stage {

  private final Course course;
  private final CollectionType type;
  private final Seed seed;
  private final List<String> names;

  private Progress progress = Progress.NONE;
  private Optional<Spike> active = Optional.empty();
  private Columns columns;
  private Instant validFrom;
  private Instant validUntil;

  Stage(Course course, CollectionType type, Seed seed, List<String> names) {
    this.course = course;
    this.type = type;
    this.seed = seed;
    this.names = names;
  }

  /** The fields that are drawn at present. */
  Columns columns() {
    return columns;
  }

  /** The name of the spike that runs. */
  Optional<String> spike() {
    return active.map(spike -> spike.name().text());
  }

  /** When something else is drawn. */
  Instant end() {
    return validUntil;
  }

  /** Whether the first draw of a block is made here. */
  boolean has(Block block) {
    return columns != null && !block.isBefore(0, validFrom) && block.isBefore(0, validUntil);
  }

  /** Goes on with what is drawn at an instant. */
  void enter(Instant now, Progress present) {
    Optional<Spike> running = course.calendar().activeAt(now);
    if (columns == null || !running.equals(active)) {
      columns = columns(present, running);
    } else {
      columns.goOnFrom(present.under(running));
    }
    progress = present;
    active = running;
    validFrom = now;
    validUntil = course.calendar().nextChange(now).orElse(Instant.MAX);
  }

  /** How far the collection has come after so many draws, in the row behind the last of them. */
  Progress progress(long draws, int row) {
    return columns == null
        ? progress
        : progress.drawn(draws - progress.draws(), active, columns.statesBefore(row));
  }

  /**
   * Goes on behind so many draws without making them: only counters remember anything, and most of
   * them reach any number by arithmetic.
   */
  void skip(Duration every, long draws) {
    long left = draws;
    while (left > 0) {
      long stretch = Math.min(left, Pace.Series.draws(validFrom, validUntil, every));
      CounterStates after = columns.skip(progress.draws(), validFrom, every, stretch);
      Instant next = validFrom.plus(every.multipliedBy(stretch));
      enter(next, progress.drawn(stretch, active, after));
      left -= stretch;
    }
  }

  /** Fields that have come so far, under the spike that runs, if any. */
  Columns columns(Progress present, Optional<Spike> running) {
    return new Columns(names, course.under(running).of(type), present.under(running), seed);
  }
}
