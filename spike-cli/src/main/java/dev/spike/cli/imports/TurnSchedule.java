package dev.spike.cli.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.cli.work.Bench;
import dev.spike.cli.work.Work;
import dev.spike.http.place.Ask;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lets a schedule run, or run no more. */
@Command
final class TurnSchedule implements Runnable {

  private final boolean on;

  @Mixin private final Work work;

  @Mixin private ThingChoice choice;

  TurnSchedule(Bench bench, boolean on) {
    work = new Work(bench);
    this.on = on;
  }

  @Override
  public void run() {
    work.at(
        place -> {
          JsonNode schedule = Thing.SCHEDULE.named(place, choice.nameOrId());
          String path = Thing.SCHEDULE.one() + (on ? "/enable" : "/disable");
          ObjectNode done = place.ask(Ask.post(path, Thing.SCHEDULE.key(schedule))).object();
          JsonNode after = done.path("schedule");
          String deed = on ? "Enabled " : "Disabled ";
          String next = on ? NextRun.of(after) : "";
          work.report(done, deed + Thing.SCHEDULE.titled(after) + next + ".");
        });
  }
}
