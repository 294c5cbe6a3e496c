package dev.spike.cli.manage;

import com.fasterxml.jackson.databind.JsonNode;
import dev.spike.cli.console.Table;
import dev.spike.cli.work.Bench;
import dev.spike.cli.work.Collections;
import dev.spike.cli.work.Lists;
import dev.spike.cli.work.Shown;
import dev.spike.cli.work.Work;
import dev.spike.http.place.Ask;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "list",
    description = "List the collections.",
    footer = {"", "spike collections list", "spike collections list -o csv"})
final class ListCollections implements Runnable {

  private static final Table<JsonNode> TABLE =
      Table.<JsonNode>of()
          .withNumber("ID", each -> each.path("id").asText())
          .with("NAME", each -> each.path("name").asText())
          .withNumber("FIELDS", each -> Integer.toString(each.path("fields").size()))
          .with("OWNER", each -> each.path("owner_username").asText())
          .with("UPDATED", each -> Shown.moment(each.path("updated_at")));

  @Mixin private final Work work;

  ListCollections(Bench bench) {
    work = new Work(bench);
  }

  @Override
  public void run() {
    work.at(
        place -> work.show(Lists.all(place, Ask.get(Collections.PATH)), TABLE, Collections.NONE));
  }
}
