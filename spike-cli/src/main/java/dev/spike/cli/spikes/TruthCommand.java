package dev.spike.cli.spikes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.cli.console.Console;
import dev.spike.cli.console.Paper;
import dev.spike.cli.console.Table;
import dev.spike.cli.console.Words;
import dev.spike.cli.time.Lengths;
import dev.spike.cli.time.TimeReader;
import dev.spike.cli.time.TimeWriter;
import dev.spike.cli.time.ZoneOption;
import dev.spike.cli.work.Bench;
import dev.spike.cli.work.Collections;
import dev.spike.cli.work.Lists;
import dev.spike.cli.work.Trip;
import dev.spike.http.place.Ask;
import dev.spike.http.place.Place;
import dev.spike.http.place.Reply;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** When what a collection generated was abnormal. */
@Command(
    name = "truth",
    description = {
      "Tell when what a collection yielded was abnormal, and when it will be.",
      "",
      "Spikes that were edited, skipped, deleted or cleared away since are told as they were."
    },
    footer = {
      "",
      "spike truth Router --from 'today 00:00'",
      "spike truth Router --from now --to 'in 7d'",
      "spike truth Router --format csv --every 10s --out truth.csv",
      "",
      "csv has a line for each field and instant, with is_anomaly 0 or 1; nab are the",
      "windows of the Numenta Anomaly Benchmark, grafana annotations of regions.",
      "'spike help spikes' tells how times are written."
    })
public final class TruthCommand implements Runnable {

  private static final String TRUTH = "/api/admin/truth";

  @Parameters(index = "0", paramLabel = "COLLECTION", description = "Whose truth it is.")
  private String collection;

  @Option(
      names = "--from",
      paramLabel = "TIME",
      description = "When it begins: a day before it ends if left out.")
  private Optional<String> from = Optional.empty();

  @Option(names = "--to", paramLabel = "TIME", description = "When it ends: now if left out.")
  private Optional<String> to = Optional.empty();

  @Mixin private ZoneOption zone;

  @Option(
      names = "--every",
      paramLabel = "DURATION",
      converter = Lengths.Reader.class,
      description = "The time between two instants of csv: 1m if left out.")
  private Optional<Duration> every = Optional.empty();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      converter = TruthForm.Names.class,
      completionCandidates = TruthForm.Names.class,
      description = "table, json, csv, nab or grafana: ${DEFAULT-VALUE} if left out.")
  private TruthForm form;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where to write: standard output if left out.")
  private Optional<Path> out = Optional.empty();

  @Mixin private final Trip trip;

  /** The command. */
  public TruthCommand(Bench bench) {
    trip = new Trip(bench);
  }

  @Override
  public void run() {
    trip.at(this::tellAt);
  }

  private void tellAt(Place place) {
    Instant now = trip.now(place);
    Reply reply = place.ask(asked(place, now));
    if (form == TruthForm.TABLE && out.isEmpty()) {
      show(reply.object(), zone.writer(now));
      return;
    }
    if (!reply.isYes()) {
      reply.required();
    }
    write(reply.body());
  }

  private Ask asked(Place place, Instant now) {
    Console console = trip.console();
    String id = Collections.named(place, collection).path("id").asText();
    TimeReader reader = zone.reader(now);
    Optional<Instant> begin = from.map(text -> reader.read(text).toldTo(console));
    Ask ask = Ask.get(TRUTH).with("collection", id);
    ask = ask.with("format", form == TruthForm.TABLE ? "json" : Words.of(form));
    if (begin.isPresent()) {
      ask = ask.with("from", begin.get());
    }
    if (to.isPresent()) {
      TimeReader later = begin.map(reader::after).orElse(reader);
      ask = ask.with("to", later.read(to.get()).toldTo(console));
    }
    return every.isPresent() ? ask.with("every", every.get()) : ask;
  }

  private void show(ObjectNode account, TimeWriter writer) {
    List<JsonNode> windows = Lists.of(account.path("windows"));
    if (windows.isEmpty()) {
      trip.console()
          .remark(
              "Nothing is abnormal from "
                  + writer.exact(instant(account, "from"))
                  + " to "
                  + writer.exact(instant(account, "to"))
                  + ".");
      return;
    }
    Table.<JsonNode>of()
        .with("START", window -> writer.exact(instant(window, "start_datetime")))
        .with("END", window -> writer.exact(instant(window, "end_datetime")))
        .with("SPIKE", window -> window.path("spike").asText())
        .with("ABNORMAL", TruthCommand::marks)
        .print(windows, new Paper(trip.console()));
  }

  private static Instant instant(JsonNode json, String member) {
    return Instant.parse(json.path(member).asText());
  }

  private static String marks(JsonNode window) {
    return Lists.of(window.path("marks")).stream()
        .map(
            mark ->
                mark.path("field_name").isNull()
                    ? mark.path("kind").asText()
                    : mark.path("field_name").asText() + " (" + mark.path("kind").asText() + ")")
        .collect(Collectors.joining(", "));
  }

  private void write(byte[] bytes) {
    if (out.isEmpty()) {
      trip.console().out().write(bytes, 0, bytes.length);
      if (form != TruthForm.CSV) {
        trip.console().out().println();
      }
      trip.console().out().flush();
      return;
    }
    try {
      Files.write(out.get(), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(out.get() + " cannot be written", e);
    }
  }
}
