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
    description = "Show a source; its password is not shown.",
    footer = {"", "spike sources show shop"})
final class ShowSource implements Runnable {

  @Mixin private final Work work;

  @Mixin private ThingChoice choice;

  ShowSource(Bench bench) {
    work = new Work(bench);
  }

  @Override
  public void run() {
    work.at(place -> work.show(Thing.SOURCE.of(place, choice.nameOrId()), ShowSource::print));
  }

  private static void print(JsonNode source, Paper paper) {
    new Facts()
        .with("name", Thing.name(source), Style.HEADING)
        .with("id", source.path("id").asText())
        .with("server", ListSources.server(source))
        .with("user", source.path("username").asText())
        .with("password", Given.text(source, "password"))
        .with("private key", Given.text(source, "key_path"))
        .with("server's key", Given.text(source, "host_key").orElse("pinned at the first test"))
        .with("path", source.path("remote_path").asText())
        .with("description", Given.text(source, "description"))
        .with("created", Shown.moment(source.path("created_at")))
        .with("updated", Shown.moment(source.path("updated_at")))
        .print(paper);
  }
}
