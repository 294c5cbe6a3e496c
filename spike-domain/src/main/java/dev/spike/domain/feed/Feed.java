package dev.spike.domain.feed;

import dev.spike.domain.Faults;
import dev.spike.domain.collection.CollectionType;
import dev.spike.domain.collection.FieldName;
import dev.spike.domain.collection.Fields;
import dev.spike.domain.schedule.Course;
import dev.spike.domain.schedule.Progress;
import dev.spike.domain.schedule.Spike;
import dev.spike.domain.schedule.Window;
import dev.spike.domain.value.Seed;
import dev.spike.domain.value.Value;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Supplier;
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
  private final Stage stage;
  private final boolean endless;

  private long remaining;
  private int cursor;

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
    this.stage = new Stage(course, type, seed, names);
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

  /**
   * An endless feed of fields in the notation, such as {@code cpu: range 10..90}.
   *
   * <pre>{@code
   * List<Row> rows = Feed.of("cpu: range 10..90", "host: text web-01").stream().limit(3).toList();
   * }</pre>
   */
  public static Feed of(String... fields) {
    return builder().fields(fields).build();
  }

  /**
   * Begins a feed of a collection that is yet to be described.
   *
   * <pre>{@code
   * Feed feed = Feed.builder().field("cpu", "range 10..90").seed(42).rows(1000).build();
   * }</pre>
   */
  public static FeedBuilder builder() {
    return builder(Fields.NONE, CollectionType.PERFORMANCE);
  }

  /**
   * Begins a feed of one half of a collection whose fields are there already.
   *
   * <pre>{@code
   * Fields none = Fields.NONE;
   * Feed feed = Feed.builder(none, CollectionType.CONFIGURATION).field("host: text web-01").build();
   * }</pre>
   */
  public static FeedBuilder builder(Fields fields, CollectionType type) {
    return new FeedBuilder(fields, type);
  }

  /**
   * The names of the fields, in order.
   *
   * <pre>{@code
   * List<String> columns = Feed.of("cpu: range 10..90", "host: text web-01").names(); // cpu, host
   * }</pre>
   */
  public List<String> names() {
    return names;
  }

  /**
   * When the first draw happens; by a clock, what that says, unless the builder was told.
   *
   * <pre>{@code
   * Instant first = feed.start();
   * }</pre>
   */
  public Instant start() {
    return pace.start();
  }

  /**
   * The time between two draws; by a clock, that which the builder was told, or a second.
   *
   * <pre>{@code
   * Instant third = feed.start().plus(feed.every().multipliedBy(2));
   * }</pre>
   */
  public Duration every() {
    return pace.every();
  }

  /**
   * The names of the spikes, in the order of their first windows.
   *
   * <pre>{@code
   * boolean isCalm = feed.spikes().isEmpty();
   * }</pre>
   */
  public List<String> spikes() {
    return course.calendar().spikes().stream()
        .map(spike -> spike.name().text())
        .distinct()
        .toList();
  }

  /**
   * When a spike of a name is at work from the start of this feed on, one window after another;
   * there is no end of them if it recurs for ever.
   *
   * <pre>{@code
   * Window first = feed.windows("peak").findFirst().orElseThrow();
   * }</pre>
   */
  public Stream<Window> windows(String spike) {
    if (!spikes().contains(spike)) {
      throw new NoSuchElementException("there is no spike '" + spike + "', only " + spikes());
    }
    return course.calendar().windows(spike, start());
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
    int place = cursor++;
    return row(block.ordinal + place, block.instant(place), stage.spike(), stage.pick(place));
  }

  /**
   * All draws that are left; taking from the stream moves this feed.
   *
   * <pre>{@code
   * long high = feed.stream().limit(120).filter(row -> row.getLong("cpu") > 90).count();
   * }</pre>
   */
  public Stream<Row> stream() {
    int ordered = Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE;
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(this, ordered), false);
  }

  /**
   * What the next draw would give if it happened at an instant. Nothing moves by asking.
   *
   * <pre>{@code
   * Row later = feed.at(feed.start().plusSeconds(3600));
   * }</pre>
   */
  public Row at(Instant instant) {
    Optional<Spike> running = course.calendar().activeAt(instant);
    Progress present = arrived(instant);
    Block single = new Block();
    single.ordinal = present.draws();
    single.single(instant);
    Pick pick = stage.pick(single, instant, present);
    return row(present.draws(), instant, running.map(spike -> spike.name().text()), pick);
  }

  /**
   * The same collection from its beginning, drawn every so often from one instant to another.
   *
   * <pre>{@code
   * Instant nine = Instant.parse("2026-03-01T09:00:00Z");
   * Feed hour = feed.between(nine, nine.plusSeconds(3600), Duration.ofSeconds(10)); // 360 rows
   * }</pre>
   */
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
   *
   * <pre>{@code
   * Feed first = feed.cut(1000);
   * Feed second = feed.cut(1000); // may be drawn by another thread
   * }</pre>
   */
  public Feed cut(long rows) {
    Pace.Series own = new Pace.Series(series().next(), series().every());
    return cut(rows, new Feed(course, type, seed, own, OptionalLong.of(0)));
  }

  /**
   * The same, by way of a part that was cut before and is not needed any more: it is cheaper.
   *
   * <pre>{@code
   * Feed part = feed.cut(1000);
   * part.write(Format.CSV, out);
   * part = feed.cut(1000, part);
   * }</pre>
   */
  public Feed cut(long rows, Feed used) {
    Pace.Series series = series();
    long left = remaining + block.count - cursor;
    long length = Math.min(rows, left);
    Instant start = cursor < block.count ? block.instant(cursor) : series.next();
    Progress present = arrived(start);
    used.goOnAt(start, present, length);
    stage.enter(start, present);
    stage.skip(series.every(), length);
    goOnAt(
        start.plus(series.every().multipliedBy(length)),
        stage.progress(present.draws() + length, 0),
        left - length);
    return used;
  }

  /** How far this feed has come when its next draw is made at an instant. */
  private Progress arrived(Instant start) {
    Progress present = stage.progress(block.ordinal + cursor, cursor);
    return cursor == 0
        ? present
        : stage.arriving(start, present, told(block.instant(cursor - 1), cursor - 1));
  }

  /** What was told by a draw of the block that was filled last. */
  private Supplier<Map<FieldName, Value>> told(Instant at, int row) {
    Progress before = stage.progress(block.ordinal + row, row);
    return () -> stage.told(at, before);
  }

  private Pace.Series series() {
    return pace.series()
        .orElseThrow(() -> new IllegalStateException("draws by a clock cannot be made ahead"));
  }

  /** Forgets what was made beforehand. */
  private void goOnAt(Instant start, Progress present, long left) {
    series().moveTo(start);
    stage.enter(start, present);
    remaining = left;
    block.ordinal = present.draws();
    block.count = 0;
    cursor = 0;
  }

  /**
   * Writes all draws that are left, which must not be without end, and answers how many.
   *
   * <pre>{@code
   * long rows = feed.write(Format.CSV, out);
   * }</pre>
   */
  public long write(Format format, OutputStream out) throws IOException {
    if (endless) {
      throw new IllegalStateException("an endless feed needs a number of rows to write");
    }
    return write(format, out, Long.MAX_VALUE);
  }

  /**
   * Writes up to so many draws and answers how many there were. The stream is neither flushed nor
   * closed; if it fails, draws that were made for it are lost.
   *
   * <pre>{@code
   * long rows = feed.write(Format.JSON_LINES, out, 1_000_000);
   * }</pre>
   */
  public long write(Format format, OutputStream out, long rows) throws IOException {
    long written = 0;
    writer.begin(format, out);
    while (written < rows && load()) {
      int count = (int) Math.min(block.count - cursor, rows - written);
      write(cursor, cursor + count);
      written += count;
      cursor += count;
    }
    writer.end();
    return written;
  }

  private void write(int from, int to) throws IOException {
    if (stage.trouble().isPresent()) {
      writer.write(stage.pick(from));
    } else {
      writer.write(stage.columns(), from, to);
    }
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
    Instant last = taken == 0 ? Instant.MIN : block.instant(taken - 1);
    long ordinal = block.ordinal + taken;
    pace.propose(block, (int) Math.min(Block.SIZE, remaining));
    if (!stage.has(block)) {
      enter(ordinal, taken, last);
    }
    block.ordinal = ordinal;
    block.cutAt(stage.trouble().isPresent() ? block.instant(0) : stage.end());
    pace.accept(block);
    remaining -= block.count;
    stage.fill(block);
    cursor = 0;
    return true;
  }

  /** Goes on with what is drawn now, behind so many draws of what was. */
  private void enter(long ordinal, int taken, Instant last) {
    Instant now = block.instant(0);
    Progress present = stage.progress(ordinal, taken);
    stage.enter(now, taken == 0 ? present : stage.arriving(now, present, told(last, taken - 1)));
  }

  private Row row(long index, Instant at, Optional<String> spike, Pick pick) {
    return new Row(index, at, spike, names, pick);
  }
}
