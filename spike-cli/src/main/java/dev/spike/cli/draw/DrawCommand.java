package dev.spike.cli.draw;

import dev.spike.cli.console.Console;
import dev.spike.cli.console.Stop;
import dev.spike.cli.console.WrongUsage;
import dev.spike.cli.time.Lengths;
import dev.spike.cli.work.Bench;
import dev.spike.cli.work.Halves;
import dev.spike.cli.work.Trip;
import dev.spike.cli.work.Where;
import dev.spike.domain.collection.CollectionType;
import dev.spike.http.place.Place;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Draws live data. */
@Command(
    name = "draw",
    description = "Draw data of a collection as any caller gets it; counters move.",
    footer = {
      "",
      "spike draw Router",
      "spike draw Router --follow --every 500ms",
      "spike draw Router configuration --format json",
      "spike draw Router --count 100 --format csv > router.csv",
      "",
      "On a terminal draws are a table, elsewhere one JSON object per line, as the API",
      "answers it. A draw under a spike is marked in the table with the spike's name.",
      "With --follow it goes on through a loss of the service, and Ctrl-C ends it.",
      "At a service a key is enough: --api-key or SPIKE_API_KEY, without a token."
    })
public final class DrawCommand implements Runnable {

  /** For longer the process does not wait for an answer that nobody wants any more. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "COLLECTION", description = "What is drawn from.")
  private String collection;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "TYPE",
      converter = Halves.class,
      completionCandidates = Halves.class,
      description = "performance or configuration: what the collection has if left out.")
  private Optional<CollectionType> type = Optional.empty();

  @Option(
      names = {"-n", "--count"},
      paramLabel = "NUMBER",
      description = "How many draws: 1 if left out.")
  private Optional<Long> count = Optional.empty();

  @Option(
      names = "--every",
      paramLabel = "DURATION",
      defaultValue = "1s",
      converter = Lengths.Reader.class,
      description = "The time between two draws: ${DEFAULT-VALUE} if left out.")
  private Duration every;

  @Option(
      names = {"-f", "--follow"},
      description = "Draw until Ctrl-C.")
  private boolean follow;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = DrawFormat.Names.class,
      completionCandidates = DrawFormat.Names.class,
      description = "table, json, ndjson or csv: table on a terminal, else ndjson.")
  private Optional<DrawFormat> format = Optional.empty();

  @Mixin private final Trip trip;

  private DrawCommand(Bench bench) {
    trip = new Trip(bench);
  }

  /** The command, made with these things. */
  public static CommandLine with(Bench bench) {
    return new CommandLine(new DrawCommand(bench));
  }

  @Override
  public void run() {
    require(!follow || count.isEmpty(), "--follow has no end, so give no --count");
    require(count.orElse(1L) > 0, "--count must be at least 1");
    trip.at(this::drawAt);
  }

  private void require(boolean holds, String complaint) {
    if (!holds) {
      throw new WrongUsage(spec.commandLine(), complaint + "; see 'spike help draw'");
    }
  }

  private void drawAt(Place opened, Where where) {
    Source source =
        where.byKeyAlone()
            ? Source.ofKey(opened, collection, type)
            : Source.ofPerson(opened, collection, type);
    try (Stop stop = new Stop(PATIENCE)) {
      stop.heed();
      Following following = new Following(trip.console(), source, slips(source), stop, every);
      if (follow) {
        following.untilStopped();
      } else {
        following.times(count.orElse(1L));
      }
    }
  }

  private Slips slips(Source source) {
    Console console = trip.console();
    boolean seen = console.terminal().shows();
    return switch (format.orElse(seen ? DrawFormat.TABLE : DrawFormat.NDJSON)) {
      case TABLE -> new TableSlips(console, source::spike);
      case JSON -> new JsonSlips(console, seen);
      case NDJSON -> new JsonSlips(console, false);
      case CSV -> new CsvSlips(console);
    };
  }
}
