package dev.spike.cli.imports;

import com.fasterxml.jackson.databind.JsonNode;
import dev.spike.cli.console.Facts;
import dev.spike.cli.console.Paper;
import dev.spike.cli.console.Style;
import dev.spike.cli.work.Bench;
import dev.spike.cli.work.Shown;
import dev.spike.cli.work.Work;
import dev.spike.cli.work.Yaml;
import dev.spike.http.place.Place;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "show",
    description = "Show a project: from where, to where, and what becomes of files.",
    footer = {"", "spike projects show orders", "spike projects show orders -o json"})
final class ShowProject implements Runnable {

  @Mixin private final Work work;

  @Mixin private ThingChoice choice;

  ShowProject(Bench bench) {
    work = new Work(bench);
  }

  @Override
  public void run() {
    work.at(
        place ->
            work.show(
                Thing.PROJECT.of(place, choice.nameOrId()),
                (project, paper) -> print(place, project, paper)));
  }

  private static void print(Place place, JsonNode project, Paper paper) {
    new Facts()
        .with("name", Thing.name(project), Style.HEADING)
        .with("id", project.path("id").asText())
        .with("from", name(place, Thing.SOURCE, project).orElse("local files only"))
        .with("to", name(place, Thing.CONNECTION, project))
        .with("created", Shown.moment(project.path("created_at")))
        .with("updated", Shown.moment(project.path("updated_at")))
        .print(paper);
    paper.line("");
    Yaml.of(project.path("config")).lines().forEach(line -> paper.line(plain(line, paper)));
  }

  private static String plain(String line, Paper paper) {
    return paper.styled(Style.PLAIN, line);
  }

  private static Optional<String> name(Place place, Thing kind, JsonNode project) {
    return Given.text(project, kind.word() + "_id")
        .map(id -> Optional.ofNullable(kind.names(place).get(id)).orElse(id));
  }
}
