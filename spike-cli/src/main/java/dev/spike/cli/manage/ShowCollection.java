package dev.spike.cli.manage;

import com.fasterxml.jackson.databind.JsonNode;
import dev.spike.cli.console.Facts;
import dev.spike.cli.console.Paper;
import dev.spike.cli.console.Style;
import dev.spike.cli.work.Bench;
import dev.spike.cli.work.Collections;
import dev.spike.cli.work.Lists;
import dev.spike.cli.work.Shown;
import dev.spike.cli.work.Work;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "show",
    description = "Show a collection with its fields.",
    footer = {
      "",
      "NEXT is the value that a counter yields next.",
      "",
      "spike collections show Router",
      "spike collections show Router -o json"
    })
final class ShowCollection implements Runnable {

  @Mixin private final Work work;

  @Parameters(paramLabel = "NAME", description = "The collection.")
  private String name;

  ShowCollection(Bench bench) {
    work = new Work(bench);
  }

  @Override
  public void run() {
    work.at(place -> work.show(Collections.named(place, name), ShowCollection::print));
  }

  private static void print(JsonNode collection, Paper paper) {
    new Facts()
        .with("name", collection.path("name").asText(), Style.HEADING)
        .with("id", collection.path("id").asText())
        .with("owner", collection.path("owner_username").asText("-"))
        .with("seed", Optional.of(collection.path("seed").asText()).filter(s -> !s.equals("null")))
        .with("created", Shown.moment(collection.path("created_at")))
        .with("updated", Shown.moment(collection.path("updated_at")))
        .print(paper);
    paper.line("");
    List<JsonNode> fields = Lists.of(collection.path("fields"));
    if (fields.isEmpty()) {
      paper.line("It has no fields yet.");
    } else {
      FieldTable.ALL.print(fields, paper);
    }
  }
}
