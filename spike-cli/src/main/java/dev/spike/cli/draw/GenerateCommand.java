package dev.spike.cli.draw;

import dev.spike.cli.console.Stop;
import dev.spike.cli.console.WrongUsage;
import dev.spike.cli.progress.Measure;
import dev.spike.cli.time.Lengths;
import dev.spike.cli.time.ZoneOption;
import dev.spike.cli.work.Bench;
import dev.spike.cli.work.RuleNotes;
import dev.spike.cli.work.Trip;
import dev.spike.domain.Refusal;
import dev.spike.domain.Texts;
import dev.spike.domain.collection.CollectionType;
import dev.spike.domain.collection.Field;
import dev.spike.domain.collection.FieldId;
import dev.spike.domain.feed.Feed;
import dev.spike.domain.feed.FeedBuilder;
import dev.spike.domain.feed.Format;
import dev.spike.domain.schedule.SpikeCalendar;
import dev.spike.domain.schedule.Window;
import dev.spike.http.place.Place;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes history: rows as if a collection had been drawn at other times. */
@Command(
    name = "generate",
    description = {
      "Write rows as if a collection had been drawn at other times.",
      "",
      "Its spikes of that time are in them. Rows can also be of fields that are described"
          + " on the spot."
    },
    footer = {
      "",
      "spike generate Router --start 2026-01-01T00:00Z --rows 1000000 --out r.csv.gz",
      "spike generate -f router.yaml --rows 1000 --every 1m",
      "spike generate -f router.yaml --rows 1000 --out r.csv --truth truth.csv",
      "spike generate --field 'cpu: range 10..90' --field 'host: text web-01' --rows 5",
      "spike generate Router --format openmetrics --every 15s --rows 40320",
      "",
      "The same seed gives the same bytes, by however many threads they are written.",
      "Counters begin at their starts; those of the collection are left alone.",
      "A FILE is written as FILE.part and gets its name when it is whole. Ctrl-C ends",
      "it early, with the exit code 130: what is there by then is kept in FILE.part.",
      "",
      "A field is written as 'name: rule'.",
      "",
      RuleNotes.ALL
    })
public final class GenerateCommand implements Runnable {

  private static final int MOST_THREADS = 256;

  /** For longer the process does not wait for a reader who takes nothing. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final InstantSource clock;

  @Spec private CommandSpec spec;

  @Mixin private final Subject subject;

  @Option(
      names = "--field",
      paramLabel = "'NAME: RULE'",
      description = "A field in place of a collection's; give one option for each.")
  private List<String> fields = new ArrayList<>();

  @Option(
      names = "--rows",
      paramLabel = "COUNT",
      defaultValue = "10",
      description = "How many rows to write: ${DEFAULT-VALUE} if left out.")
  private long rows;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "csv",
      converter = HistoryFormat.Names.class,
      completionCandidates = HistoryFormat.Names.class,
      description = "csv, ndjson or openmetrics: ${DEFAULT-VALUE} if left out.")
  private HistoryFormat format;

  @Option(
      names = "--label",
      paramLabel = "NAME=VALUE",
      description = "A label of all metrics, as job=spike; for openmetrics only.")
  private Map<String, String> labels = new LinkedHashMap<>();

  @Option(
      names = "--start",
      paramLabel = "TIME",
      defaultValue = "2026-01-01T00:00:00Z",
      description = "The time of the first row: ${DEFAULT-VALUE} if left out.")
  private String start;

  @Mixin private ZoneOption zone;

  @Option(
      names = "--every",
      paramLabel = "DURATION",
      defaultValue = "1s",
      converter = Lengths.Reader.class,
      description = "The time between two rows: ${DEFAULT-VALUE} if left out.")
  private Duration every;

  @Option(
      names = "--seed",
      paramLabel = "NUMBER",
      description =
          "The same seed gives the same rows. Left out, it is that of the collection, or 0.")
  private Optional<Long> seed = Optional.empty();

  @Option(
      names = "--time",
      paramLabel = "NAME",
      description = "Begin each row with its seconds since 1970, under this name.")
  private Optional<String> time = Optional.empty();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where to write: standard output if left out; compressed if it ends in .gz.")
  private Optional<Path> out = Optional.empty();

  @Option(
      names = "--truth",
      paramLabel = "FILE",
      description = "Where to write what is abnormal: each value (.csv) or windows (.json).")
  private Optional<Path> truth = Optional.empty();

  @Option(
      names = "--threads",
      paramLabel = "COUNT",
      description = "How many threads write: as many as there are cores if left out.")
  private Optional<Integer> threads = Optional.empty();

  @Option(
      names = {"-q", "--quiet"},
      description = "Do not show how far it has come.")
  private boolean quiet;

  @Mixin private final Trip trip;

  private GenerateCommand(Bench bench, Function<Instant, Place> nowhere) {
    subject = new Subject(nowhere);
    trip = new Trip(bench);
    clock = bench.clock();
  }

  /**
   * The command, made with these things.
   *
   * @param nowhere a place that keeps nothing, where it is always that instant
   */
  public static CommandLine with(Bench bench, Function<Instant, Place> nowhere) {
    return new CommandLine(new GenerateCommand(bench, nowhere));
  }

  @Override
  public void run() {
    int workers = threads.orElseGet(Runtime.getRuntime()::availableProcessors);
    boolean named = subject.isNamed();
    requireClear(named, workers);
    Instant first = zone.reader(clock.instant()).read(start).toldTo(trip.console());
    if (format == HistoryFormat.OPENMETRICS) {
      requireMetrics(named);
      Backfill backfill = backfill(first);
      Measure numbers = Measure.counted("numbers");
      print((file, zip) -> Backfilling.start(backfill, file, zip), numbers, backfill.numbers());
    } else {
      require(labels.isEmpty(), "a --label is for --format openmetrics only");
      printRows(first, workers);
    }
  }

  private void printRows(Instant first, int workers) {
    Optional<TruthFile> beside = truth.map(TruthFile::new);
    Optional<History> history = subject.isNamed() ? Optional.of(history(first)) : Optional.empty();
    FeedBuilder described =
        ready(
            history.map(known -> known.feed(first, every, rows)).orElseGet(this::describedHere),
            first);
    Format lines = format == HistoryFormat.CSV ? Format.CSV : Format.JSON_LINES;
    boolean isWhole =
        print(
            (file, zip) -> Press.start(new Paging(described, lines, zip), file, workers),
            Measure.counted("rows"),
            rows);
    if (isWhole && rows > 0) {
      beside.ifPresent(file -> file.write(described.build(), span(history, first)));
    }
  }

  private boolean print(Writing.Script script, Measure measure, long all) {
    try (Stop stop = new Stop(PATIENCE)) {
      stop.heed();
      return new Printing(trip.console(), stop, quiet, measure, all).print(script, out);
    }
  }

  private void requireMetrics(boolean named) {
    require(named, "metrics are of a collection, so openmetrics needs a COLLECTION or a -f FILE");
    require(truth.isEmpty(), "--truth goes with rows, so with --format csv or ndjson");
    require(time.isEmpty(), "openmetrics has the time of each number, so give no --time");
    require(
        labels.keySet().stream().allMatch(name -> name.matches("[a-zA-Z_][a-zA-Z0-9_]*")),
        "the name of a --label has letters, digits and _, and does not begin with a digit");
    require(
        every.compareTo(Duration.ofMillis(1)) >= 0,
        "openmetrics has times to the millisecond, so --every must be 1ms or more");
  }

  private Backfill backfill(Instant first) {
    History history = subject.history(trip, first);
    Map<CollectionType, FeedBuilder> halves = new EnumMap<>(CollectionType.class);
    Arrays.stream(CollectionType.values())
        .filter(half -> !history.fields().of(half).isEmpty())
        .filter(half -> !subject.isHalved() || half == history.type())
        .forEach(
            half -> halves.put(half, ready(history.ofHalf(half).feed(first, every, rows), first)));
    return new Backfill(history.exposition(labels), halves, rows);
  }

  private FeedBuilder ready(FeedBuilder described, Instant first) {
    seed.ifPresent(described::seed);
    described.series(first, every).rows(rows);
    described.build();
    return described;
  }

  private TruthFile.Span span(Optional<History> history, Instant first) {
    return new TruthFile.Span(
        history.map(History::name),
        history.map(History::type).orElse(CollectionType.PERFORMANCE),
        history.map(History::calendar).orElse(SpikeCalendar.EMPTY),
        new Window(first, first.plus(every.multipliedBy(rows))));
  }

  private void requireClear(boolean named, int workers) {
    require(workers >= 1 && workers <= MOST_THREADS, "--threads must be 1 to " + MOST_THREADS);
    require(named || !fields.isEmpty(), "it needs a COLLECTION, a -f FILE or a --field");
    require(!named || fields.isEmpty(), "a COLLECTION has fields, so give no --field");
    require(fields.isEmpty() || !subject.isHalved(), "a --field is of no half, so give no --type");
    require(truth.isEmpty() || !truth.equals(out), "--truth and --out need a FILE each");
  }

  private void require(boolean holds, String complaint) {
    if (!holds) {
      throw new WrongUsage(spec.commandLine(), complaint + "; see 'spike help generate'");
    }
  }

  private History history(Instant first) {
    History plain = subject.history(trip, first);
    return time.map(plain::timed).orElse(plain);
  }

  private FeedBuilder describedHere() {
    requireReadableFields();
    FeedBuilder feed = Feed.builder();
    time.ifPresent(name -> feed.field(name, "epoch"));
    return feed.fields(fields.toArray(String[]::new));
  }

  /** Says with each fault in which of the fields it is. */
  private void requireReadableFields() {
    List<String> complaints = new ArrayList<>();
    for (String line : fields) {
      try {
        Field.parse(new FieldId(1), CollectionType.PERFORMANCE, line);
      } catch (Refusal refusal) {
        complaints.add("in " + Texts.shown(line) + ", " + refusal.getMessage());
      }
    }
    require(complaints.isEmpty(), String.join("; ", complaints));
  }
}
