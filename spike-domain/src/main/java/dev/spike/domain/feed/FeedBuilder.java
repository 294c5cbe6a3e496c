package dev.spike.domain.feed;

import dev.spike.domain.Faults;
import dev.spike.domain.Refusal;
import dev.spike.domain.Texts;
import dev.spike.domain.collection.CollectionType;
import dev.spike.domain.collection.Field;
import dev.spike.domain.collection.FieldId;
import dev.spike.domain.collection.Fields;
import dev.spike.domain.schedule.Continuity;
import dev.spike.domain.schedule.Course;
import dev.spike.domain.schedule.Spike;
import dev.spike.domain.schedule.SpikeCalendar;
import dev.spike.domain.value.Rule;
import dev.spike.domain.value.Seed;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * Describes a feed: its fields, its spikes, its seed, and when it draws. What is wrong is told by
 * {@link #build}, all of it at once.
 *
 * <pre>{@code
 * Feed feed =
 *     Feed.builder()
 *         .field("cpu", "range 10..90")
 *         .field("requests", "increment from 1000 by 25 jitter 20%")
 *         .spike("peak", start.plusSeconds(60), Duration.ofSeconds(30), "cpu: range 95..99")
 *         .seed(42)
 *         .series(start, Duration.ofSeconds(10))
 *         .build();
 * }</pre>
 */
public final class FeedBuilder {

  private static final Instant USUAL_START = Instant.parse("2026-01-01T00:00:00Z");

  private final CollectionType type;
  private final Fields given;
  private final List<Function<FieldId, Field>> fields;
  private final List<SpikePlan> spikes;
  private final Map<String, List<String>> flaws;
  private final List<Spike> planned;
  private Seed seed;
  private InstantSource clock;
  private Optional<Instant> start;
  private Duration every;
  private OptionalLong rows;

  FeedBuilder(Fields given, CollectionType type) {
    this.given = given;
    this.type = type;
    this.fields = new ArrayList<>();
    this.spikes = new ArrayList<>();
    this.flaws = new LinkedHashMap<>();
    this.planned = new ArrayList<>();
    this.seed = new Seed(0);
    this.start = Optional.empty();
    this.every = Duration.ofSeconds(1);
    this.rows = OptionalLong.empty();
  }

  /**
   * Adds a field, written as {@code name: rule}.
   *
   * <pre>{@code
   * builder.field("cpu: range 10..90");
   * }</pre>
   */
  public FeedBuilder field(String line) {
    fields.add(id -> Field.parse(id, type, line));
    return this;
  }

  /**
   * Adds fields, each written as {@code name: rule}.
   *
   * <pre>{@code
   * builder.fields("cpu: range 10..90", "host: text web-01");
   * }</pre>
   */
  public FeedBuilder fields(String... lines) {
    List.of(lines).forEach(this::field);
    return this;
  }

  /**
   * Adds a field with a rule in its notation, such as {@code range 10..90}.
   *
   * <pre>{@code
   * builder.field("cpu", "range 10..90");
   * }</pre>
   */
  public FeedBuilder field(String name, String rule) {
    fields.add(id -> Field.of(id, type, name, () -> Rule.parse(rule)));
    return this;
  }

  /**
   * Adds a field with a rule.
   *
   * <pre>{@code
   * builder.field("cpu", Rule.parse("range 10..90"));
   * }</pre>
   */
  public FeedBuilder field(String name, Rule rule) {
    fields.add(id -> Field.of(id, type, name, () -> rule));
    return this;
  }

  /**
   * Adds a spike: for a while, some fields follow other rules, each written as {@code name: rule}.
   *
   * <pre>{@code
   * builder.spike("peak", start.plusSeconds(60), Duration.ofSeconds(30), "cpu: range 95..99");
   * }</pre>
   */
  public FeedBuilder spike(String name, Instant from, Duration lasts, String... changes) {
    SpikePlan.When when = new SpikePlan.Once(from, lasts);
    spikes.add(new SpikePlan(name, when, Optional.empty(), List.of(changes)));
    return this;
  }

  /**
   * Adds a spike and says whose counters move while it lasts.
   *
   * <pre>{@code
   * builder.spike(
   *     "rush", start, Duration.ofMinutes(5), Continuity.SHARED, "requests: increment from 0 by 500");
   * }</pre>
   */
  public FeedBuilder spike(
      String name, Instant from, Duration lasts, Continuity continuity, String... changes) {
    SpikePlan.When when = new SpikePlan.Once(from, lasts);
    spikes.add(new SpikePlan(name, when, Optional.of(continuity), List.of(changes)));
    return this;
  }

  /**
   * Adds a spike that comes again and again, as the notation of series says when: {@code cron "0 2
   * * * 1" in Europe/Berlin for 30m count 10}, {@code random 3 a day for 1m..5m seed 7}, or, where
   * a library for recurrence rules is on the path, {@code rrule FREQ=MONTHLY;BYDAY=-1FR in
   * Europe/Berlin for 2h}. Where that does not say from when on, it is from the first draw on: from
   * the start of a series, or from what the clock says when the feed is built.
   *
   * <pre>{@code
   * builder.recurring("backup", "cron \"0 2 * * *\" in Europe/Berlin for 30m", "cpu: range 80..95");
   * }</pre>
   */
  public FeedBuilder recurring(String name, String when, String... changes) {
    SpikePlan.When again = new SpikePlan.Again(when);
    spikes.add(new SpikePlan(name, again, Optional.empty(), List.of(changes)));
    return this;
  }

  /**
   * Adds a spike that recurs, and says whose counters move while it is at work.
   *
   * <pre>{@code
   * builder.recurring(
   *     "burst", "random 3 a day for 1m..5m", Continuity.SHARED, "requests: increment from 0 by 500");
   * }</pre>
   */
  public FeedBuilder recurring(String name, String when, Continuity continuity, String... changes) {
    SpikePlan.When again = new SpikePlan.Again(when);
    spikes.add(new SpikePlan(name, again, Optional.of(continuity), List.of(changes)));
    return this;
  }

  /**
   * Lets something go wrong while a spike of a name lasts, each thing in its notation: {@code
   * missing cpu at 10%}, {@code null cpu}, {@code frozen cpu}, {@code jump reset requests}. What
   * concerns the answers of a service, such as {@code error 503}, means nothing to a feed.
   *
   * <pre>{@code
   * builder.spike("gap", start, Duration.ofMinutes(5)).faults("gap", "missing cpu at 10%");
   * }</pre>
   */
  public FeedBuilder faults(String spike, String... faults) {
    flaws.computeIfAbsent(spike, first -> new ArrayList<>()).addAll(List.of(faults));
    return this;
  }

  /**
   * Adds spikes as they were planned elsewhere, with copies of fields that have the same ids.
   *
   * <pre>{@code
   * List<dev.spike.domain.schedule.Spike> planned = List.of();
   * builder.spikes(planned);
   * }</pre>
   */
  public FeedBuilder spikes(Collection<Spike> more) {
    planned.addAll(more);
    return this;
  }

  /**
   * The luck of the feed: the same seed gives the same values.
   *
   * <pre>{@code
   * builder.seed(42);
   * }</pre>
   */
  public FeedBuilder seed(long number) {
    seed = new Seed(number);
    return this;
  }

  /**
   * Draws at equal distances from an instant on.
   *
   * <pre>{@code
   * builder.series(Instant.parse("2026-03-01T09:00:00Z"), Duration.ofSeconds(10));
   * }</pre>
   */
  public FeedBuilder series(Instant start, Duration every) {
    this.start = Optional.of(start);
    this.every = every;
    this.clock = null;
    return this;
  }

  /**
   * Draws by a clock: the time of a draw is what the clock says when it is asked for. A series that
   * was named before says from when on, and how far apart draws are meant to be.
   *
   * <pre>{@code
   * builder.clock(InstantSource.system());
   * }</pre>
   */
  public FeedBuilder clock(InstantSource clock) {
    this.clock = clock;
    return this;
  }

  /**
   * Ends the feed after so many draws.
   *
   * <pre>{@code
   * builder.rows(1000);
   * }</pre>
   */
  public FeedBuilder rows(long rows) {
    this.rows = OptionalLong.of(rows);
    return this;
  }

  /**
   * The feed as described.
   *
   * <pre>{@code
   * Feed feed = builder.build();
   * }</pre>
   */
  public Feed build() {
    Faults faults = new Faults();
    Optional<Pace> pace = faults.member("", this::pace);
    Optional<Fields> all = faults.member("fields", this::fields);
    Optional<SpikeCalendar> calendar =
        all.flatMap(made -> faults.member("spikes", () -> calendar(made)));
    faults.refuseIfAny();
    Course course = new Course(all.orElseThrow(), calendar.orElseThrow());
    return new Feed(course, type, seed, pace.orElseThrow(), rows);
  }

  private Pace pace() {
    Faults faults = new Faults();
    Era.check(faults, "start", start.orElse(USUAL_START));
    Era.checkApart(faults, every);
    long wanted = rows.orElse(0);
    faults.check(wanted >= 0, "rows", "a feed cannot have %d rows", wanted);
    faults.refuseIfAny();
    Pace pace =
        clock == null
            ? new Pace.Series(start.orElse(USUAL_START), every)
            : new Pace.Clock(clock, start, every);
    new Faults()
        .check(
            wanted <= pace.mostDraws(),
            "rows",
            "only %d rows come before the year 10000, not %d",
            pace.mostDraws(),
            wanted)
        .refuseIfAny();
    return pace;
  }

  private Instant begin() {
    return start.orElseGet(() -> clock == null ? USUAL_START : clock.instant());
  }

  private Fields fields() {
    Faults faults = new Faults();
    List<Field> made = new ArrayList<>(given.all());
    long last = made.stream().mapToLong(field -> field.id().number()).max().orElse(0);
    for (int i = 0; i < fields.size(); i++) {
      FieldId id = new FieldId(last + 1 + i);
      Function<FieldId, Field> field = fields.get(i);
      faults.member(Integer.toString(i), () -> field.apply(id)).ifPresent(made::add);
    }
    faults.refuseIfAny();
    Fields all = new Fields(made);
    if (all.of(type).isEmpty()) {
      throw new Refusal(Refusal.Kind.INVALID, "a feed needs at least one field");
    }
    return all;
  }

  private SpikeCalendar calendar(Fields made) {
    Faults faults = new Faults();
    List<Spike> own = new ArrayList<>();
    for (String name : flaws.keySet()) {
      boolean isThere = spikes.stream().anyMatch(plan -> plan.name().equals(name));
      faults.check(isThere, "", "there is no spike %s that could have faults", Texts.shown(name));
    }
    long last = planned.stream().mapToLong(spike -> spike.id().number()).max().orElse(0);
    for (int i = 0; i < spikes.size(); i++) {
      long number = last + 1 + i;
      SpikePlan plan = spikes.get(i).with(flaws);
      faults
          .member(Integer.toString(i), () -> plan.spike(number, made, type, this::begin))
          .ifPresent(own::add);
    }
    faults.refuseIfAny();
    SpikeCalendar calendar = elsewhere();
    for (Spike spike : own) {
      calendar = calendar.with(spike);
    }
    return calendar;
  }

  /** Whoever planned those that recur has looked ahead from another instant than this one. */
  private SpikeCalendar elsewhere() {
    SpikeCalendar.of(planned.stream().filter(spike -> !spike.occurrences().recur()).toList());
    return SpikeCalendar.kept(planned);
  }
}
