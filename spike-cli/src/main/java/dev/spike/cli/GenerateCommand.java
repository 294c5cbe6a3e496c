package dev.spike.cli;

import dev.spike.cli.console.Console;
import dev.spike.cli.console.Times;
import dev.spike.cli.console.WrongUsage;
import dev.spike.domain.Refusal;
import dev.spike.domain.Texts;
import dev.spike.domain.collection.CollectionType;
import dev.spike.domain.collection.Field;
import dev.spike.domain.collection.FieldId;
import dev.spike.domain.feed.Feed;
import dev.spike.domain.feed.FeedBuilder;
import dev.spike.domain.feed.Format;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "generate",
    description = "Write rows of fields that are described on the spot.",
    footer = {
      "",
      "spike generate --field 'cpu: range 10..90' --field 'host: text web-01' --rows 5",
      "",
      "A field is written as 'name: rule'. The rules:",
      "  text web-01               always this text",
      "  number 42                 always this whole number",
      "  float 2.50                always this decimal number",
      "  epoch                     the seconds since 1970",
      "  range 10..90              a whole number between two bounds",
      "  float 0.5..2.5 places 3   a decimal number between two bounds",
      "  increment from 1 by 0.5 until 100 jitter 15%%",
      "  decrement from 10 by 1    counters; until and jitter may be left out"
    })
final class GenerateCommand implements Runnable {

  private final Console console;

  @Spec private CommandSpec spec;

  @Option(
      names = "--field",
      required = true,
      paramLabel = "'NAME: RULE'",
      description = "A field; give one option for each.")
  private List<String> fields;

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
      converter = Formats.class,
      description = "csv or ndjson: ${DEFAULT-VALUE} if left out.")
  private Format format;

  @Option(
      names = "--start",
      paramLabel = "INSTANT",
      defaultValue = "2026-01-01T00:00:00Z",
      converter = Times.Instants.class,
      description = "The time of the first row: ${DEFAULT-VALUE} if left out.")
  private Instant start;

  @Option(
      names = "--every",
      paramLabel = "DURATION",
      defaultValue = "1s",
      converter = Times.Durations.class,
      description = "The time between two rows: ${DEFAULT-VALUE} if left out.")
  private Duration every;

  @Option(
      names = "--seed",
      paramLabel = "NUMBER",
      defaultValue = "0",
      description = "The same seed gives the same rows: ${DEFAULT-VALUE} if left out.")
  private long seed;

  GenerateCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    requireReadableFields();
    FeedBuilder described = Feed.builder().fields(fields.toArray(String[]::new));
    Feed feed = described.series(start, every).seed(seed).rows(rows).build();
    try {
      feed.write(format, console.out());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
    if (!complaints.isEmpty()) {
      String all = String.join("; ", complaints);
      throw new WrongUsage(spec.commandLine(), all + "; see 'spike help generate'");
    }
  }
}
