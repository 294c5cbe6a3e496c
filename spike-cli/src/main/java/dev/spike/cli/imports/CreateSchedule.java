package dev.spike.cli.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.cli.console.WrongUsage;
import dev.spike.cli.work.Bench;
import dev.spike.cli.work.Work;
import dev.spike.http.json.Json;
import dev.spike.http.place.Ask;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "create",
    description = "Have a project run again and again.",
    footer = {
      "",
      "spike schedules create nightly --project orders --cron '30 2 * * *' \\",
      "  --zone Europe/Berlin",
      "spike schedules create often --project stock --every 6h \\",
      "  --callback https://example.org/done",
      "",
      "'spike help schedules' tells how cron expressions are written, and 'spike",
      "schedules next' what comes of them."
    })
final class CreateSchedule implements Runnable {

  @Spec private CommandSpec spec;

  @Mixin private final Work work;

  @Parameters(paramLabel = "NAME", description = "How it shall be called.")
  private String name;

  @Option(
      names = "--project",
      required = true,
      paramLabel = "NAME",
      description = "The project that it runs.")
  private String project;

  @Mixin private RhythmOptions rhythm;

  @Mixin private TermsOptions terms;

  @Option(names = "--disabled", description = "Do not run it before it is enabled.")
  private boolean disabled;

  CreateSchedule(Bench bench) {
    work = new Work(bench);
  }

  @Override
  public void run() {
    ObjectNode wanted = Json.object().put("name", name);
    if (!rhythm.areGiven()) {
      throw new WrongUsage(
          spec.commandLine(), "say when it recurs, as --cron '30 2 * * *' or as --every 6h");
    }
    wanted.setAll(rhythm.json());
    terms.put(wanted);
    if (disabled) {
      wanted.put("enabled", false);
    }
    work.at(
        place -> {
          wanted.set("project_id", Thing.PROJECT.named(place, project).path("id"));
          ObjectNode made = place.ask(Ask.post(Thing.SCHEDULE.path()).with(wanted)).object();
          work.report(made, "Made " + Thing.SCHEDULE.titled(made) + NextRun.of(made) + ".");
        });
  }
}
