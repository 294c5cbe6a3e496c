package dev.spike.cli.imports;

import dev.spike.cli.work.Bench;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What is imported now. */
@Command(
    name = "import",
    description = "Load files into tables now.",
    footer = {
      "",
      "spike import run orders --wait",
      "",
      "'spike help projects' tells how a project is made, 'spike help schedules' how it",
      "runs by itself, and 'spike help jobs' what became of it."
    })
public final class ImportCommand {

  private ImportCommand() {}

  /** The command with those below it. */
  public static CommandLine with(Bench bench) {
    return new CommandLine(new ImportCommand()).addSubcommand(new RunImport(bench));
  }
}
