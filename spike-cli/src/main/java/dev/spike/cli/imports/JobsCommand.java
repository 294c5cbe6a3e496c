package dev.spike.cli.imports;

import dev.spike.cli.work.Bench;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** All that is done with the runs of projects. */
@Command(
    name = "jobs",
    description = "The runs of projects, and what became of them.",
    footer = {
      "",
      "spike jobs list --project orders --status failed",
      "",
      "A job is pending, then running, and ends as",
      "  completed     everything was loaded",
      "  partial       some files were loaded and some were not",
      "  failed        nothing was loaded that should have been",
      "  cancelled     somebody stopped it; files loaded before stay",
      "  interrupted   whoever ran it went away; files loaded before stay"
    })
public final class JobsCommand {

  private JobsCommand() {}

  /** The command with those below it. */
  public static CommandLine with(Bench bench) {
    return new CommandLine(new JobsCommand())
        .addSubcommand(new ListJobs(bench))
        .addSubcommand(new ShowJob(bench))
        .addSubcommand(new FollowJob(bench))
        .addSubcommand(new CancelJob(bench));
  }
}
