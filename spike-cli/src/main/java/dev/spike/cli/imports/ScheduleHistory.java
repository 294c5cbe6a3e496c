package dev.spike.cli.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.cli.time.ZoneOption;
import dev.spike.cli.work.Bench;
import dev.spike.cli.work.Lists;
import dev.spike.cli.work.Work;
import dev.spike.http.place.Ask;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "history",
    description = "List the jobs of a schedule, the newest first.",
    footer = {"", "spike schedules history nightly --limit 5"})
final class ScheduleHistory implements Runnable {

  @Mixin private final Work work;

  @Mixin private ThingChoice choice;

  @Option(
      names = "--limit",
      paramLabel = "COUNT",
      defaultValue = "20",
      description = "How many to show: ${DEFAULT-VALUE} if left out, 100 at most.")
  private int limit;

  @Mixin private ZoneOption zone;

  ScheduleHistory(Bench bench) {
    work = new Work(bench);
  }

  @Override
  public void run() {
    work.at(
        place -> {
          JsonNode schedule = Thing.SCHEDULE.named(place, choice.nameOrId());
          Ask ask = Ask.get(Thing.SCHEDULE.one() + "/history", Thing.SCHEDULE.key(schedule));
          ObjectNode answer = place.ask(ask.with("limit", limit)).object();
          ArrayNode jobs = answer.withArray("jobs");
          work.show(
              answer,
              () -> jobs,
              (json, paper) -> {
                if (jobs.isEmpty()) {
                  work.console().remark("It has not run yet.");
                } else {
                  JobTable.of(zone.writer(work.now(place))).print(Lists.of(jobs), paper);
                }
              });
        });
  }
}
