package dev.spike.domain.feed;

import dev.spike.domain.collection.CollectionType;
import dev.spike.domain.collection.FieldName;
import dev.spike.domain.schedule.Course;
import dev.spike.domain.schedule.Progress;
import dev.spike.domain.schedule.Spike;
import dev.spike.domain.schedule.Stretch;
import dev.spike.domain.value.Seed;
import dev.spike.domain.value.Value;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

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

  /** What is drawn instead of the columns while something goes wrong. */
  private Optional<Trouble> trouble = Optional.empty();

  private Instant validFrom;
  private Instant validUntil;

  Stage(Course course, CollectionType type, Seed seed, List<String> names) {
    this.course = course;
    this.type = type;
    this.seed = seed;
    this.names = names;
  }

  /** The fields that are drawn at present, unless something goes wrong. */
  Columns columns() {
    return columns;
  }

  /** What goes wrong at present. */
  Optional<Trouble> trouble() {
    return trouble;
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
    return validFrom != null && !block.isBefore(0, validFrom) && block.isBefore(0, validUntil);
  }

  /** Makes the draws of a block, of which there is only one while something goes wrong. */
  void fill(Block block) {
    trouble.ifPresentOrElse(wrong -> wrong.draw(block.instant(0)), () -> columns.fill(block));
  }

  /** The row of a block that was filled last. */
  Pick pick(int row) {
    return trouble
        .<Pick>map(wrong -> new SamplePick(names, wrong.sample()))
        .orElseGet(() -> new Cut(columns, row));
  }

  /** What a row would have if it were drawn at an instant. */
  Pick pick(Block single, Instant at, Progress present) {
    Optional<Spike> running = course.calendar().activeAt(at);
    if (suffers(running)) {
      return new SamplePick(names, stretch(at).draw(present, at, present.draws()));
    }
    Columns there = columns(present, running);
    there.fill(single);
    return new Cut(there, 0);
  }

  private static boolean suffers(Optional<Spike> running) {
    return running.filter(spike -> !spike.flaws().isNone()).isPresent();
  }

  private Stretch stretch(Instant at) {
    return course.stretch(type, at, seed);
  }

  /** What was told by a draw at an instant, before which all had come so far. */
  Map<FieldName, Value> told(Instant at, Progress before) {
    return stretch(at).draw(before, at, before.draws()).values();
  }

  /** How far all has come at an instant, with what was told last if that matters there. */
  Progress arriving(Instant at, Progress present, Supplier<Map<FieldName, Value>> last) {
    if (!suffers(course.calendar().activeAt(at))) {
      return present;
    }
    Stretch there = stretch(at);
    return there.isUnentered(present) ? there.entered(present, last.get()) : present;
  }

  /** Goes on with what is drawn at an instant. */
  void enter(Instant now, Progress present) {
    Optional<Spike> running = course.calendar().activeAt(now);
    if (suffers(running)) {
      trouble = Optional.of(new Trouble(stretch(now), present));
      columns = null;
    } else {
      trouble = Optional.empty();
      goOn(running, present);
    }
    progress = present;
    active = running;
    validFrom = now;
    validUntil = course.calendar().nextChange(now).orElse(Instant.MAX);
  }

  private void goOn(Optional<Spike> running, Progress present) {
    if (columns == null || !running.equals(active)) {
      columns = columns(present, running);
    } else {
      columns.goOnFrom(present.under(running));
    }
  }

  /** How far the collection has come after so many draws, in the row behind the last of them. */
  Progress progress(long draws, int row) {
    if (trouble.isPresent()) {
      return trouble.get().progress(row);
    }
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
      Instant next = validFrom.plus(every.multipliedBy(stretch));
      Progress reached = ahead(every, stretch);
      enter(next, arriving(next, reached, () -> toldLast(every, stretch)));
      left -= stretch;
    }
  }

  /** What was told by the last of so many draws of this stretch. */
  private Map<FieldName, Value> toldLast(Duration every, long draws) {
    Stage again = new Stage(course, type, seed, names);
    again.enter(validFrom, progress);
    Progress before = again.ahead(every, draws - 1);
    return told(validFrom.plus(every.multipliedBy(draws - 1)), before);
  }

  /** How far so many draws bring it; the counters of the columns move there. */
  private Progress ahead(Duration every, long draws) {
    return trouble
        .map(wrong -> wrong.ahead(validFrom, every, draws))
        .orElseGet(
            () ->
                progress.drawn(
                    draws, active, columns.skip(progress.draws(), validFrom, every, draws)));
  }

  /** Fields that have come so far, under the spike that runs, if any. */
  private Columns columns(Progress present, Optional<Spike> running) {
    return new Columns(names, course.under(running).of(type), present.under(running), seed);
  }
}
