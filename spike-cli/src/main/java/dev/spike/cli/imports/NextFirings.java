package dev.spike.cli.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.spike.cli.console.Style;
import dev.spike.cli.console.Table;
import dev.spike.cli.console.WrongUsage;
import dev.spike.cli.work.Bench;
import dev.spike.cli.work.Work;
import dev.spike.domain.Refusal;
import dev.spike.domain.imports.Rhythm;
import dev.spike.http.json.Json;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "next",
    description = {
      "Show when a schedule will run, and what becomes of that where clocks are moved;",
      "or when one would run that does not exist yet."
    },
    footer = {
      "",
      "spike schedules next nightly --count 10",
      "spike schedules next --cron '30 2 * * *' --zone Europe/Berlin --count 200",
      "",
      "With --cron or --every no service and no database is asked."
    })
final class NextFirings implements Runnable {

  private static final int MOST = 10_000;

  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("EEE uuuu-MM-dd HH:mm:ss xxx", Locale.ENGLISH);

  private final InstantSource clock;

  @Spec private CommandSpec spec;

  @Mixin private final Work work;

  @Parameters(
      arity = "0..1",
      paramLabel = "NAME",
      description = "The schedule, by its name or its id.")
  private Optional<String> name = Optional.empty();

  @Option(
      names = "--count",
      paramLabel = "COUNT",
      defaultValue = "10",
      description = "How many runs to show: ${DEFAULT-VALUE} if left out.")
  private int count;

  @Mixin private RhythmOptions rhythm;

  NextFirings(Bench bench) {
    work = new Work(bench);
    clock = bench.clock();
  }

  @Override
  public void run() {
    if (count < 1 || count > MOST) {
      throw new WrongUsage(spec.commandLine(), "--count must be 1 to " + MOST);
    }
    if (name.isPresent() == rhythm.areGiven()) {
      throw new WrongUsage(
          spec.commandLine(), "name a schedule, or say --cron '30 2 * * *' or --every 6h");
    }
    if (name.isPresent() && rhythm.nameZone()) {
      throw new WrongUsage(spec.commandLine(), "a schedule has its own zone, so give no --zone");
    }
    if (name.isEmpty()) {
      show(Firings.of(read(), Optional.empty(), clock.instant(), count));
    } else {
      work.at(place -> show(firings(Thing.SCHEDULE.named(place, name.get()), work.now(place))));
    }
  }

  private Rhythm read() {
    try {
      return rhythm.rhythm();
    } catch (Refusal refusal) {
      throw new WrongUsage(spec.commandLine(), refusal.getMessage());
    }
  }

  private List<Firing> firings(JsonNode schedule, Instant now) {
    ScheduleFacts facts = new ScheduleFacts(schedule);
    if (!facts.enabled()) {
      work.console().remark("It is disabled; enabled now, it would run then:");
    }
    return Firings.of(facts.rhythm(), facts.nextRun(), now, count);
  }

  private void show(List<Firing> firings) {
    ArrayNode json = Json.list();
    firings.forEach(each -> json.add(each.json()));
    String zone = firings.get(0).zone().getId();
    Table<JsonNode> table =
        Table.<JsonNode>of()
            .with("RUN (" + zone + ")", each -> local(each).format(FORMAT))
            .with("IN UTC", each -> utc(each).format(FORMAT).replaceAll(" \\S+$", ""))
            .with("REMARK", each -> each.path("remark").asText(""), each -> Style.ACTIVE);
    work.show(json, table, "");
  }

  private static OffsetDateTime local(JsonNode firing) {
    return OffsetDateTime.parse(firing.path("local").asText());
  }

  private static OffsetDateTime utc(JsonNode firing) {
    return local(firing).withOffsetSameInstant(ZoneOffset.UTC);
  }
}
