package dev.spike.cli.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.cli.work.Bench;
import dev.spike.cli.work.Work;
import dev.spike.http.json.Json;
import dev.spike.http.place.Ask;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "create",
    description = "Say which files shall go from where into which tables.",
    footer = {
      "",
      "spike projects create orders --connection sales --source shop \\",
      "  --set defaults.primary_key=id --set defaults.delimiter=';'",
      "spike projects create orders --connection sales -f orders.yaml",
      "",
      "Without a source only files are loaded that are named when it is run.",
      "'spike help projects' tells what can be set."
    })
final class CreateProject implements Runnable {

  @Mixin private final Work work;

  @Parameters(paramLabel = "NAME", description = "How it shall be called.")
  private String name;

  @Option(
      names = "--connection",
      required = true,
      paramLabel = "NAME",
      description = "The connection to the database that files go to.")
  private String connection;

  @Option(names = "--source", paramLabel = "NAME", description = "The source that files come from.")
  private Optional<String> source = Optional.empty();

  @Mixin private ConfigOptions config;

  CreateProject(Bench bench) {
    work = new Work(bench);
  }

  @Override
  public void run() {
    ObjectNode wanted = Json.object().put("name", name);
    ObjectNode rules = config.over(Json.object(), work.console());
    work.at(
        place -> {
          wanted.set("connection_id", Thing.CONNECTION.named(place, connection).path("id"));
          source.ifPresent(
              text -> wanted.set("source_id", Thing.SOURCE.named(place, text).path("id")));
          wanted.set("config", rules);
          ObjectNode made = place.ask(Ask.post(Thing.PROJECT.path()).with(wanted)).object();
          work.report(made, "Made " + Thing.PROJECT.titled(made) + ".");
        });
  }
}
