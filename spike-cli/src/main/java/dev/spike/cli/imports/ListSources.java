package dev.spike.cli.imports;

import com.fasterxml.jackson.databind.JsonNode;
import dev.spike.cli.console.Table;
import dev.spike.cli.work.Bench;
import dev.spike.cli.work.Work;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "list",
    description = "List the sources.",
    footer = {"", "spike sources list", "spike sources list -o json"})
final class ListSources implements Runnable {

  private static final String NONE =
      "There are no sources yet; spike sources create NAME --host HOST --username USER makes one.";

  private static final Table<JsonNode> TABLE =
      Table.<JsonNode>of()
          .with("NAME", Thing::name)
          .with("SERVER", ListSources::server)
          .with("USER", each -> each.path("username").asText())
          .with("PATH", each -> each.path("remote_path").asText())
          .with("KEY PINNED", each -> each.path("host_key").isTextual() ? "yes" : "no")
          .with("DESCRIPTION", each -> each.path("description").asText(""));

  @Mixin private final Work work;

  ListSources(Bench bench) {
    work = new Work(bench);
  }

  @Override
  public void run() {
    work.at(place -> work.show(Thing.SOURCE.all(place), TABLE, NONE));
  }

  static String server(JsonNode source) {
    return source.path("host").asText() + ":" + source.path("port").asText();
  }
}
