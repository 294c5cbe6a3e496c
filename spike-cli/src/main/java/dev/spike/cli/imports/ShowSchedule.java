package dev.spike.cli.imports;

import com.fasterxml.jackson.databind.JsonNode;
import dev.spike.cli.console.Facts;
import dev.spike.cli.console.Paper;
import dev.spike.cli.console.Style;
import dev.spike.cli.time.TimeWriter;
import dev.spike.cli.time.ZoneOption;
import dev.spike.cli.work.Bench;
import dev.spike.cli.work.Lists;
import dev.spike.cli.work.Work;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "show",
    description = "Show a schedule: what it runs, when, and how that went so far.",
    footer = {"", "spike schedules show nightly", "spike schedules show nightly -o yaml"})
final class ShowSchedule implements Runnable {

  @Mixin private final Work work;

  @Mixin private ZoneOption zone;

  @Mixin private ThingChoice choice;

  ShowSchedule(Bench bench) {
    work = new Work(bench);
  }

  @Override
  public void run() {
    work.at(
        place -> {
          TimeWriter writer = zone.writer(work.now(place));
          work.show(
              Thing.SCHEDULE.of(place, choice.nameOrId()),
              (answer, paper) -> print(new ScheduleFacts(answer), writer, paper));
        });
  }

  private static void print(ScheduleFacts schedule, TimeWriter writer, Paper paper) {
    JsonNode json = schedule.json();
    String clocks = " (" + writer.zone().getId() + ")";
    new Facts()
        .with("name", Thing.name(json), Style.HEADING)
        .with("id", json.path("id").asText())
        .with("project", json.path("project_name").asText())
        .with("runs", schedule.when())
        .with(
            "next run",
            schedule
                .nextRun()
                .map(writer::exact)
                .map(at -> at + clocks)
                .orElse("none, it is disabled"))
        .with("last run", schedule.lastRun().map(writer::exact).map(at -> at + clocks))
        .with("last job", schedule.lastJob())
        .with("its runs", schedule.statistics())
        .with("files", files(json))
        .with("callback", Given.text(json, "callback_url"))
        .print(paper);
  }

  private static Optional<String> files(JsonNode schedule) {
    return Optional.of(
            Lists.of(schedule.path("local_files")).stream()
                .map(JsonNode::asText)
                .collect(Collectors.joining(", ")))
        .filter(text -> !text.isEmpty());
  }
}
