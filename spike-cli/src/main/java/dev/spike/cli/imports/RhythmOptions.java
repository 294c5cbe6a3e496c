package dev.spike.cli.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.cli.console.WrongUsage;
import dev.spike.cli.time.Lengths;
import dev.spike.cli.time.Zones;
import dev.spike.domain.imports.Rhythm;
import dev.spike.domain.recurrence.CronExpression;
import dev.spike.http.json.Json;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** When something shall recur, to be mixed into commands. */
final class RhythmOptions {

  private static final ZoneId USUAL_ZONE = ZoneId.of("UTC");

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--cron",
      paramLabel = "'M H D M W'",
      description = "Minute, hour, day of month, month, day of week; or @daily and the like.")
  private Optional<String> cron = Optional.empty();

  @Option(
      names = "--every",
      paramLabel = "DURATION",
      converter = Lengths.Reader.class,
      description = "How long it is from run to run, 1h at least.")
  private Optional<Duration> every = Optional.empty();

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      description = "The time zone whose clocks count, as Europe/Berlin: UTC if left out.")
  private Optional<String> zone = Optional.empty();

  boolean areGiven() {
    return cron.isPresent() || every.isPresent();
  }

  boolean nameZone() {
    return zone.isPresent();
  }

  /** What is given, read here. */
  Rhythm rhythm() {
    requireOne();
    ZoneId clocks = zone.map(Zones::named).orElse(USUAL_ZONE);
    return cron.map(text -> Rhythm.cron(CronExpression.parse(text), clocks))
        .orElseGet(() -> Rhythm.every(every.orElseThrow(), clocks));
  }

  /** What is given, in the words of the service, which reads it. */
  ObjectNode json() {
    if (areGiven()) {
      requireOne();
    }
    ObjectNode json = Json.object();
    cron.ifPresent(text -> json.put("schedule_type", "cron").put("cron_expression", text));
    every.ifPresent(
        length ->
            json.put("schedule_type", "interval").put("interval_seconds", length.toSeconds()));
    zone.ifPresent(name -> json.put("timezone", name));
    return json;
  }

  private void requireOne() {
    if (cron.isPresent() == every.isPresent()) {
      throw new WrongUsage(
          spec.commandLine(), "say when it recurs, as --cron '30 2 * * *' or as --every 6h");
    }
  }
}
