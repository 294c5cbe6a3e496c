package dev.spike.cli.imports;

import com.fasterxml.jackson.databind.JsonNode;
import dev.spike.cli.console.Facts;
import dev.spike.cli.console.Paper;
import dev.spike.cli.console.Style;
import dev.spike.cli.work.Bench;
import dev.spike.cli.work.Shown;
import dev.spike.cli.work.Work;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "show",
    description = "Show a connection; its password is not shown.",
    footer = {"", "spike connections show sales"})
final class ShowConnection implements Runnable {

  @Mixin private final Work work;

  @Mixin private ThingChoice choice;

  ShowConnection(Bench bench) {
    work = new Work(bench);
  }

  @Override
  public void run() {
    work.at(
        place -> work.show(Thing.CONNECTION.of(place, choice.nameOrId()), ShowConnection::print));
  }

  private static void print(JsonNode connection, Paper paper) {
    new Facts()
        .with("name", Thing.name(connection), Style.HEADING)
        .with("id", connection.path("id").asText())
        .with("database", connection.path("database_url").asText())
        .with("description", Given.text(connection, "description"))
        .with("created", Shown.moment(connection.path("created_at")))
        .with("updated", Shown.moment(connection.path("updated_at")))
        .print(paper);
  }
}
