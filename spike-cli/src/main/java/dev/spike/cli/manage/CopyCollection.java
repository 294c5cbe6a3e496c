package dev.spike.cli.manage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.cli.console.Paper;
import dev.spike.cli.console.Style;
import dev.spike.cli.work.Bench;
import dev.spike.cli.work.Collections;
import dev.spike.cli.work.Work;
import dev.spike.domain.Texts;
import dev.spike.http.json.Json;
import dev.spike.http.place.Ask;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "copy",
    description = "Make copies of a collection, without its spikes.",
    footer = {
      "",
      "The copies of Router are called 'Router (Copy 1)' and so on.",
      "",
      "spike collections copy Router --count 3"
    })
final class CopyCollection implements Runnable {

  @Mixin private final Work work;

  @Parameters(paramLabel = "NAME", description = "The collection.")
  private String name;

  @Option(
      names = "--count",
      paramLabel = "COUNT",
      defaultValue = "1",
      description = "How many copies, 1 to 10: ${DEFAULT-VALUE} if left out.")
  private int count;

  CopyCollection(Bench bench) {
    work = new Work(bench);
  }

  @Override
  public void run() {
    work.at(
        place -> {
          JsonNode collection = Collections.named(place, name);
          ObjectNode wanted = Json.object().put("count", count);
          ArrayNode copies =
              place
                  .ask(Ask.post(Collections.ONE + "/copy", collection.path("id")).with(wanted))
                  .list();
          work.show(copies, CopyCollection::print);
        });
  }

  private static void print(JsonNode copies, Paper paper) {
    for (JsonNode copy : copies) {
      String made = Texts.shown(copy.path("name").asText());
      paper.line(paper.styled(Style.PLAIN, "Made the collection " + made + "."));
    }
  }
}
