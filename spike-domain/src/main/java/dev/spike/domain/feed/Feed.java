package dev.spike.domain.feed;

import dev.spike.domain.Faults;
import dev.spike.domain.collection.CollectionType;
import dev.spike.domain.collection.Fields;
import dev.spike.domain.schedule.Course;
import dev.spike.domain.schedule.Progress;
import dev.spike.domain.schedule.Spike;
import dev.spike.domain.value.Seed;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A series of draws of one half of a collection, endless or bounded, for programs that want test
 * data without a service.
 *
 * <pre>{@code
 * Feed feed = Feed.of("cpu: range 10..90", "requests: increment from 1000 by 25");
 * long cpu = feed.next().getLong("cpu");
 * }</pre>
 *
 * <p>Everything is repeatable: unless the builder is told otherwise, a feed draws once a second
 * from the beginning of 2026, by the seed 0. A feed is a cursor and belongs to one thread.
 */
public final class Feed implements Iterator<Row> {

  private final Course course;
  private final CollectionType type;
  private final Seed seed;
  private final Pace pace;
  private final List<String> names;
  private final LineWriter writer;
  private final Block block;
  private final boolean endless;

  private long remaining;
  private int cursor;
  private Progress progress;
  private Optional<Spike> active;
  private Optional<String> activeName;
  private Columns columns;
  private Instant validFrom;
  private Instant validUntil;

  /** A feed of so many rows; of as many as there can be, if none are given. */
  Feed(Course course, CollectionType type, Seed seed, Pace pace, OptionalLong rows) {
    this.course = course;
    this.type = type;
    this.seed = seed;
    this.pace = pace;
    this.endless = rows.isEmpty();
    this.remaining = rows.orElse(pace.mostDraws());
    this.names = names(course, type);
    this.writer = new LineWriter(names);
    this.block = new Block();
    this.progress = Progress.NONE;
    this.active = Optional.empty();
    this.activeName = Optional.empty();
  }

  /** Those of the collection first; a spike may have others. */
  private static List<String> names(Course course, CollectionType type) {
    return Stream.concat(
            Stream.of(course.fields()), course.calendar().spikes().stream().map(Spike::fields))
        .flatMap(fields -> fields.of(type).stream())
        .map(field -> field.name().text())
        .distinct()
        .toList();
  }

  /** An endless feed of fields in the notation, such as {@code cpu: range 10..90}. */
  public static Feed of(String... fields) {
    return builder().fields(fields).build();
  }

  /** Begins a feed of a collection that is yet to be described. */
  public static FeedBuilder builder() {
    return builder(Fields.NONE, CollectionType.PERFORMANCE);
  }

  /** Begins a feed of one half of a collection whose fields are there already. */
  public static FeedBuilder builder(Fields fields, CollectionType type) {
    return new FeedBuilder(fields, type);
  }

  /** The names of the fields, in order. */
  public List<String> names() {
    return names;
  }

  /** What this feed draws from. */
  Course course() {
    return course;
  }

  Seed seed() {
    return seed;
  }

  /** Whether there is a draw left; if the feed is endless, there is one until the year 10000. */
  @Override
  public boolean hasNext() {
    return cursor < block.count || remaining > 0;
  }

  /** The next draw. */
  @Override
  public Row next() {
    if (!load()) {
      throw new NoSuchElementException("the feed has ended");
    }
    return row(columns, block, cursor++, activeName);
  }

  /** All draws that are left; taking from the stream moves this feed. */
  public Stream<Row> stream() {
    int ordered = Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE;
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(this, ordered), false);
  }

  /** What the next draw would give if it happened at an instant. Nothing moves by asking. */
  public Row at(Instant instant) {
    Optional<Spike> running = course.calendar().activeAt(instant);
    Progress present = progress(block.ordinal + cursor, cursor);
    Block single = new Block();
    single.ordinal = present.draws();
    single.single(instant);
    Columns there = columns(present, running);
    there.fill(single);
    return row(there, single, 0, name(running));
  }

  /** The same collection from its beginning, drawn every so often from one instant to another. */
  public Feed between(Instant from, Instant to, Duration every) {
    Faults faults = new Faults();
    Era.check(faults, "from", from);
    Era.check(faults, "to", to);
    Era.checkApart(faults, every);
    faults.refuseIfAny();
    OptionalLong rows = OptionalLong.of(Pace.Series.draws(from, to, every));
    return new Feed(course, type, seed, new Pace.Series(from, every), rows);
  }

  /**
   * Takes up to so many of the draws that are left and makes them a feed of their own, while this
   * one goes on behind them. Both yield what this one would have yielded, whichever is drawn first;
   * so the parts of a feed can be drawn beside one another, each by a thread of its own.
   */
  public Feed cut(long rows) {
    Pace.Series series =
        pace.series()
            .orElseThrow(() -> new IllegalStateException("draws by a clock cannot be made ahead"));
    long left = remaining + block.count - cursor;
    long length = Math.min(rows, left);
    Instant start = cursor < block.count ? block.instant(cursor) : series.next();
    Progress present = progress(block.ordinal + cursor, cursor);
    Pace.Series own = new Pace.Series(start, series.every());
    Feed part = new Feed(course, type, seed, own, OptionalLong.of(length));
    part.goOnFrom(present, length);
    Leap leap = new Leap(course, type, seed);
    goOnFrom(leap.over(present, start, series.every(), length), left - length);
    series.moveTo(start.plus(series.every().multipliedBy(length)));
    return part;
  }

  /** Forgets what was made beforehand. */
  private void goOnFrom(Progress present, long left) {
    progress = present;
    remaining = left;
    columns = null;
    block.ordinal = present.draws();
    block.count = 0;
    cursor = 0;
  }

  /** Writes all draws that are left, which must not be without end, and answers how many. */
  public long write(Format format, OutputStream out) throws IOException {
    if (endless) {
      throw new IllegalStateException("an endless feed needs a number of rows to write");
    }
    return write(format, out, Long.MAX_VALUE);
  }

  /**
   * Writes up to so many draws and answers how many there were. The stream is neither flushed nor
   * closed; if it fails, draws that were made for it are lost.
   */
  public long write(Format format, OutputStream out, long rows) throws IOException {
    long written = 0;
    writer.begin(format, out);
    while (written < rows && load()) {
      int count = (int) Math.min(block.count - cursor, rows - written);
      writer.write(columns, cursor, cursor + count);
      written += count;
      cursor += count;
    }
    writer.end();
    return written;
  }

  /** Sees to it that the block holds a draw that was not taken yet. */
  private boolean load() {
    if (cursor < block.count) {
      return true;
    }
    if (remaining == 0) {
      return false;
    }
    int taken = block.count;
    block.ordinal += taken;
    pace.propose(block, (int) Math.min(Block.SIZE, remaining));
    if (columns == null || block.isBefore(0, validFrom) || !block.isBefore(0, validUntil)) {
      change(block.instant(0), progress(block.ordinal, taken));
    }
    block.cutAt(validUntil);
    pace.accept(block);
    remaining -= block.count;
    columns.fill(block);
    cursor = 0;
    return true;
  }

  private void change(Instant now, Progress present) {
    progress = present;
    active = course.calendar().activeAt(now);
    activeName = name(active);
    columns = columns(progress, active);
    validFrom = now;
    validUntil = course.calendar().nextChange(now).orElse(Instant.MAX);
  }

  /** How far the collection has come after so many draws, in the row behind the last of them. */
  private Progress progress(long draws, int row) {
    return columns == null
        ? progress
        : progress.drawn(draws - progress.draws(), active, columns.statesBefore(row));
  }

  private Columns columns(Progress present, Optional<Spike> running) {
    return new Columns(names, course.under(running).of(type), present.under(running), seed);
  }

  private Row row(Columns from, Block drawn, int place, Optional<String> spike) {
    long index = drawn.ordinal + place;
    return new Row(index, drawn.instant(place), spike, names, new Cut(from, place));
  }

  private static Optional<String> name(Optional<Spike> running) {
    return running.map(spike -> spike.name().text());
  }
}
