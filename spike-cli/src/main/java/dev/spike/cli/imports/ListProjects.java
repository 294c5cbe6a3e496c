package dev.spike.cli.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.spike.cli.console.Table;
import dev.spike.cli.work.Bench;
import dev.spike.cli.work.Work;
import dev.spike.http.place.Place;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "list",
    description = "List the projects.",
    footer = {"", "spike projects list", "spike projects list -o json"})
final class ListProjects implements Runnable {

  private static final String NONE =
      "There are no projects yet; spike projects create NAME --connection CONNECTION makes one.";

  @Mixin private final Work work;

  ListProjects(Bench bench) {
    work = new Work(bench);
  }

  @Override
  public void run() {
    work.at(
        place -> {
          ArrayNode projects = Thing.PROJECT.all(place);
          work.show(projects, table(place), NONE);
        });
  }

  private static Table<JsonNode> table(Place place) {
    Map<String, String> sources = Thing.SOURCE.names(place);
    Map<String, String> connections = Thing.CONNECTION.names(place);
    return Table.<JsonNode>of()
        .with("NAME", Thing::name)
        .with("FROM", each -> sources.getOrDefault(each.path("source_id").asText(), "-"))
        .with("TO", each -> connections.getOrDefault(each.path("connection_id").asText(), "-"))
        .with("FILES", each -> each.at("/config/defaults/file_pattern").asText())
        .withNumber("RULES", each -> Integer.toString(each.at("/config/tables").size()));
  }
}
