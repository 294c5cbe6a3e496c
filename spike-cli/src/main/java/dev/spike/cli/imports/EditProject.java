package dev.spike.cli.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.cli.console.WrongUsage;
import dev.spike.cli.work.Bench;
import dev.spike.cli.work.Work;
import dev.spike.http.json.Json;
import dev.spike.http.place.Ask;
import dev.spike.http.place.Place;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "edit",
    description = "Change a project; what is not named stays.",
    footer = {
      "",
      "spike projects edit orders --set on_bad_row=skip --set defaults.datestyle=DMY",
      "spike projects edit orders -f orders.yaml",
      "spike projects edit orders --name purchases --no-source",
      "",
      "--set changes single members of what holds; a --file takes the place of all of",
      "it. 'spike help projects' tells what can be set."
    })
final class EditProject implements Runnable {

  @Spec private CommandSpec spec;

  @Mixin private final Work work;

  @Mixin private ThingChoice choice;

  @Option(names = "--name", paramLabel = "NAME", description = "How it shall be called.")
  private Optional<String> name = Optional.empty();

  @Option(
      names = "--connection",
      paramLabel = "NAME",
      description = "The connection to the database that files go to.")
  private Optional<String> connection = Optional.empty();

  @Option(names = "--source", paramLabel = "NAME", description = "The source that files come from.")
  private Optional<String> source = Optional.empty();

  @Option(names = "--no-source", description = "Load only files that are named at each run.")
  private boolean sourceless;

  @Mixin private ConfigOptions config;

  EditProject(Bench bench) {
    work = new Work(bench);
  }

  @Override
  public void run() {
    if (source.isPresent() && sourceless) {
      throw wrong("--source names one and --no-source none; say one of them");
    }
    work.at(
        place -> {
          ObjectNode before = Thing.PROJECT.of(place, choice.nameOrId());
          ObjectNode change = change(place, before);
          if (change.isEmpty()) {
            throw wrong(
                "say what shall change: --name, --connection, --source, --no-source, --file or"
                    + " --set");
          }
          Ask ask = Ask.put(Thing.PROJECT.one(), Thing.PROJECT.key(before)).with(change);
          ObjectNode after = place.ask(ask).object();
          work.report(after, "Changed " + Thing.PROJECT.titled(after) + ".");
        });
  }

  private ObjectNode change(Place place, ObjectNode before) {
    ObjectNode change = Json.object();
    name.ifPresent(text -> change.put("name", text));
    connection.ifPresent(
        text -> change.set("connection_id", Thing.CONNECTION.named(place, text).path("id")));
    source.ifPresent(text -> change.set("source_id", Thing.SOURCE.named(place, text).path("id")));
    if (sourceless) {
      change.putNull("source_id");
    }
    if (config.areGiven()) {
      change.set("config", config.over(before.withObject("/config"), work.console()));
    }
    return change;
  }

  private WrongUsage wrong(String complaint) {
    return new WrongUsage(spec.commandLine(), complaint);
  }
}
