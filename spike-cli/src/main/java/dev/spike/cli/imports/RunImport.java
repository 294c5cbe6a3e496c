package dev.spike.cli.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.cli.work.Bench;
import dev.spike.cli.work.Work;
import dev.spike.http.json.Json;
import dev.spike.http.place.Ask;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "run",
    description = "Load the files of a project into its tables now.",
    footer = {
      "",
      "spike import run orders --wait",
      "spike import run orders --wait --file orders-2026.csv --file returns.csv",
      "",
      "A service loads in the background unless --wait is given. On a database of your",
      "own nobody else may be there, so the command itself loads, to the end in either",
      "case; Ctrl-C cancels the job then, and of the file that is being loaded nothing",
      "stays. With --wait it ends with 1 unless everything was loaded."
    })
final class RunImport implements Runnable {

  @Mixin private final Work work;

  @Parameters(paramLabel = "PROJECT", description = "The project, by its name or its id.")
  private String project;

  @Mixin private TermsOptions terms;

  @Option(names = "--wait", description = "Wait for the end, and tell what became of each file.")
  private boolean waits;

  RunImport(Bench bench) {
    work = new Work(bench);
  }

  @Override
  public void run() {
    work.at(
        (place, where) -> {
          String name = Thing.name(Thing.PROJECT.named(place, project));
          ObjectNode wanted = Json.object().put("project", name);
          terms.put(wanted);
          ObjectNode made = place.ask(Ask.post("/api/import").with(wanted)).object();
          new JobStart(work).tell(place, where, made, waits);
        });
  }
}
