package dev.spike.cli.manage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.cli.work.Bench;
import dev.spike.cli.work.Collections;
import dev.spike.cli.work.Work;
import dev.spike.domain.Texts;
import dev.spike.http.json.Json;
import dev.spike.http.place.Ask;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "rename",
    description = "Give a collection another name.",
    footer = {
      "",
      "Whoever polls the old name gets nothing any more.",
      "",
      "spike collections rename Router 'Router Berlin'"
    })
final class RenameCollection implements Runnable {

  @Mixin private final Work work;

  @Parameters(index = "0", paramLabel = "NAME", description = "The collection.")
  private String name;

  @Parameters(index = "1", paramLabel = "NEW", description = "How it shall be called.")
  private String wanted;

  RenameCollection(Bench bench) {
    work = new Work(bench);
  }

  @Override
  public void run() {
    work.at(
        place -> {
          JsonNode collection = Collections.named(place, name);
          ObjectNode change = Json.object().put("name", wanted);
          ObjectNode changed =
              place.ask(Ask.patch(Collections.ONE, collection.path("id")).with(change)).object();
          work.report(
              changed,
              "The collection "
                  + Texts.shown(name)
                  + " is called "
                  + Texts.shown(wanted)
                  + " now.");
        });
  }
}
