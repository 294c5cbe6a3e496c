package dev.spike.cli.imports;

import com.fasterxml.jackson.databind.JsonNode;
import dev.spike.cli.console.Table;
import dev.spike.cli.work.Bench;
import dev.spike.cli.work.Work;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "list",
    description = "List the connections.",
    footer = {"", "spike connections list", "spike connections list -o json"})
final class ListConnections implements Runnable {

  private static final String NONE =
      "There are no connections yet; spike connections create NAME URL makes one.";

  private static final Table<JsonNode> TABLE =
      Table.<JsonNode>of()
          .with("NAME", Thing::name)
          .with("DATABASE", each -> each.path("database_url").asText())
          .with("DESCRIPTION", each -> each.path("description").asText(""));

  @Mixin private final Work work;

  ListConnections(Bench bench) {
    work = new Work(bench);
  }

  @Override
  public void run() {
    work.at(place -> work.show(Thing.CONNECTION.all(place), TABLE, NONE));
  }
}
