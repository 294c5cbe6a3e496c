package dev.spike.cli.draw;

import dev.spike.cli.console.WrongUsage;
import dev.spike.cli.picture.Picture;
import dev.spike.cli.picture.Trace;
import dev.spike.cli.time.Lengths;
import dev.spike.cli.time.TimeReader;
import dev.spike.cli.time.ZoneOption;
import dev.spike.cli.work.Bench;
import dev.spike.cli.work.Trip;
import dev.spike.domain.Refusal;
import dev.spike.domain.Texts;
import dev.spike.domain.collection.Field;
import dev.spike.domain.feed.Feed;
import dev.spike.domain.feed.Row;
import dev.spike.http.place.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.LongStream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes a picture of what a collection yields. */
@Command(
    name = "chart",
    description = {
      "Make a picture of what a collection yields in a stretch of time, as SVG.",
      "",
      "There is a panel for each field that is a number, and the windows of the spikes are"
          + " shaded and named. What is drawn is what 'spike generate' writes for the same times."
    },
    footer = {
      "",
      "spike chart Router --from 'today 00:00' --to 'tomorrow 00:00' --out router.svg",
      "spike chart -f router.yaml --from 2026-03-02T00:00Z --to 2026-03-09T00:00Z \\",
      "  --every 10m --zone Europe/Berlin --field cpu --field load --out week.svg",
      "",
      "The same collection, seed and options give the same bytes. A spike of a FILE",
      "that recurs, and does not say from when, does so from the beginning of the",
      "picture; counters begin there, too.",
      "",
      "'spike help spikes' tells how times are written."
    })
public final class ChartCommand implements Runnable {

  private static final long MOST_DRAWS = 5_000_000;
  private static final Duration USUAL_SPAN = Duration.ofDays(1);

  /** How many draws a picture has at most whose distance nobody named. */
  private static final long USUAL_DRAWS = 900;

  private static final long[] USUAL_SECONDS = {
    1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200, 86_400
  };

  private final InstantSource clock;

  @Spec private CommandSpec spec;

  @Mixin private final Subject subject;

  @Option(
      names = "--field",
      paramLabel = "NAME",
      description = "A field to draw; all that are numbers if left out.")
  private List<String> fields = new ArrayList<>();

  @Option(
      names = "--from",
      paramLabel = "TIME",
      defaultValue = "now",
      description = "Where the picture begins: ${DEFAULT-VALUE} if left out.")
  private String from;

  @Option(
      names = "--to",
      paramLabel = "TIME",
      description = "Where it ends: a day later if left out.")
  private Optional<String> to = Optional.empty();

  @Mixin private ZoneOption zone;

  @Option(
      names = "--every",
      paramLabel = "DURATION",
      converter = Lengths.Reader.class,
      description = "The time between two draws: as the picture needs it if left out.")
  private Optional<Duration> every = Optional.empty();

  @Option(
      names = "--seed",
      paramLabel = "NUMBER",
      description = "Another seed than the collection has.")
  private Optional<Long> seed = Optional.empty();

  @Option(
      names = "--title",
      paramLabel = "TEXT",
      description = "What stands above it: the name of the collection if left out.")
  private Optional<String> title = Optional.empty();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where to write: standard output if left out.")
  private Optional<Path> out = Optional.empty();

  @Mixin private final Trip trip;

  private ChartCommand(Bench bench, Function<Instant, Place> nowhere) {
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
    return new CommandLine(new ChartCommand(bench, nowhere));
  }

  @Override
  public void run() {
    TimeReader reader = zone.reader(clock.instant());
    Instant begin = reader.read(from).toldTo(trip.console());
    Instant end =
        to.map(text -> reader.after(begin).read(text).toldTo(trip.console()))
            .orElseGet(() -> begin.plus(USUAL_SPAN));
    require(begin.isBefore(end), "--to must be after --from");
    Duration step = every.orElseGet(() -> usual(Duration.between(begin, end)));
    long rows = rows(begin, end, step);
    require(
        rows <= MOST_DRAWS,
        "a picture has at most %d draws, not %d; give a longer --every"
            .formatted(MOST_DRAWS, rows));
    write(picture(begin, end, step, rows));
  }

  private void require(boolean holds, String complaint) {
    if (!holds) {
      throw new WrongUsage(spec.commandLine(), complaint + "; see 'spike help chart'");
    }
  }

  private static Duration usual(Duration span) {
    long least = span.toSeconds() / USUAL_DRAWS;
    return Duration.ofSeconds(
        LongStream.of(USUAL_SECONDS).filter(each -> each >= least).findFirst().orElse(least));
  }

  /** How many draws there are before the end. */
  private static long rows(Instant begin, Instant end, Duration step) {
    Duration span = Duration.between(begin, end);
    long whole = span.dividedBy(step);
    return step.multipliedBy(whole).equals(span) ? whole : whole + 1;
  }

  private Picture picture(Instant begin, Instant end, Duration step, long rows) {
    History history = subject.history(trip, begin);
    List<Trace> traces = traces(history, rows);
    Feed feed =
        seed.map(number -> history.feed(begin, step, rows).seed(number))
            .orElseGet(() -> history.feed(begin, step, rows))
            .build();
    while (feed.hasNext()) {
      Row row = feed.next();
      traces.forEach(trace -> trace.add(row.getDouble(trace.name())));
    }
    return new Picture(
        title.orElse(history.name()),
        begin,
        end,
        zone.zone(),
        Lengths.write(step),
        traces,
        new Stages(history.calendar(), begin, end).bands());
  }

  private List<Trace> traces(History history, long rows) {
    List<Field> numbers =
        history.fields().of(history.type()).stream()
            .filter(field -> field.rule().type().isNumeric())
            .toList();
    List<String> names = numbers.stream().map(field -> field.name().toString()).toList();
    for (String wanted : fields) {
      if (!names.contains(wanted)) {
        throw new Refusal(
            Refusal.Kind.MISSING,
            Texts.sentence(
                "%s has no field %s that is a number", history.name(), Texts.shown(wanted)));
      }
    }
    if (numbers.isEmpty()) {
      throw new Refusal(
          Refusal.Kind.INVALID, history.name() + " has no field that is a number to be drawn");
    }
    return numbers.stream()
        .filter(field -> fields.isEmpty() || fields.contains(field.name().toString()))
        .map(field -> new Trace(field.name().toString(), field.rule().toString(), rows))
        .toList();
  }

  private void write(Picture picture) {
    byte[] bytes = picture.svg().getBytes(StandardCharsets.UTF_8);
    if (out.isEmpty()) {
      trip.console().out().write(bytes, 0, bytes.length);
      trip.console().out().flush();
      return;
    }
    try (Draft draft = Draft.of(out.get())) {
      draft.out().write(bytes);
      draft.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(out.get() + " cannot be written", e);
    }
  }
}
