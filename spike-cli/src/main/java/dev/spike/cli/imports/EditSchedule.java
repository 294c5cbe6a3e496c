package dev.spike.cli.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.cli.console.WrongUsage;
import dev.spike.cli.work.Bench;
import dev.spike.cli.work.Work;
import dev.spike.http.place.Ask;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "edit",
    description = "Change a schedule; what is not named stays. Its next run moves accordingly.",
    footer = {
      "",
      "spike schedules edit nightly --cron '0 4 * * 1-5'",
      "spike schedules edit nightly --every 12h",
      "spike schedules edit nightly --no-callback --no-files"
    })
final class EditSchedule implements Runnable {

  @Spec private CommandSpec spec;

  @Mixin private final Work work;

  @Mixin private ThingChoice choice;

  @Option(names = "--name", paramLabel = "NAME", description = "How it shall be called.")
  private Optional<String> name = Optional.empty();

  @Option(names = "--project", paramLabel = "NAME", description = "The project that it runs.")
  private Optional<String> project = Optional.empty();

  @Mixin private RhythmOptions rhythm;

  @Mixin private TermsOptions terms;

  @Option(names = "--no-files", description = "Load the files of the project's source again.")
  private boolean fileless;

  @Option(names = "--no-callback", description = "Tell nobody any more.")
  private boolean silent;

  EditSchedule(Bench bench) {
    work = new Work(bench);
  }

  @Override
  public void run() {
    ObjectNode change = rhythm.json();
    name.ifPresent(text -> change.put("name", text));
    terms.put(change);
    if (fileless) {
      change.putNull("local_files");
    }
    if (silent) {
      change.putNull("callback_url");
    }
    if (change.isEmpty() && project.isEmpty()) {
      throw new WrongUsage(
          spec.commandLine(), "say what shall change, as 'spike help schedules edit' tells");
    }
    work.at(
        place -> {
          project.ifPresent(
              text -> change.set("project_id", Thing.PROJECT.named(place, text).path("id")));
          JsonNode before = Thing.SCHEDULE.named(place, choice.nameOrId());
          Ask ask = Ask.put(Thing.SCHEDULE.one(), Thing.SCHEDULE.key(before)).with(change);
          ObjectNode after = place.ask(ask).object();
          work.report(after, "Changed " + Thing.SCHEDULE.titled(after) + NextRun.of(after) + ".");
        });
  }
}
