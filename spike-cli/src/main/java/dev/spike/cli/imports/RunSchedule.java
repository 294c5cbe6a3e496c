package dev.spike.cli.imports;

import com.fasterxml.jackson.databind.JsonNode;
import dev.spike.cli.work.Bench;
import dev.spike.cli.work.Work;
import dev.spike.http.place.Ask;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "run",
    description = "Run a schedule once now, even if it is disabled; it counts as any other run.",
    footer = {
      "",
      "spike schedules run nightly --wait",
      "",
      "On a database of your own the command itself loads, to the end in either case.",
      "With --wait it ends with 1 unless everything was loaded."
    })
final class RunSchedule implements Runnable {

  @Mixin private final Work work;

  @Mixin private ThingChoice choice;

  @Option(names = "--wait", description = "Wait for the end, and tell what became of each file.")
  private boolean waits;

  RunSchedule(Bench bench) {
    work = new Work(bench);
  }

  @Override
  public void run() {
    work.at(
        (place, where) -> {
          JsonNode schedule = Thing.SCHEDULE.named(place, choice.nameOrId());
          Ask ask = Ask.post(Thing.SCHEDULE.one() + "/run", Thing.SCHEDULE.key(schedule));
          new JobStart(work).tell(place, where, place.ask(ask).object(), waits);
        });
  }
}
