package dev.spike.cli.imports;

import dev.spike.cli.work.Bench;
import dev.spike.cli.work.Work;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "follow",
    description = "Wait for the end of a job and show meanwhile how far it is.",
    footer = {
      "",
      "spike jobs follow 6f1c1b1e-6b0a-4c39-9d43-0f0e5c2a7d11",
      "",
      "It ends with 1 unless everything was loaded. Ctrl-C ends the waiting only;",
      "spike jobs cancel ends the job."
    })
final class FollowJob implements Runnable {

  @Mixin private final Work work;

  @Parameters(paramLabel = "ID", description = "The job.")
  private String id;

  FollowJob(Bench bench) {
    work = new Work(bench);
  }

  @Override
  public void run() {
    work.at((place, where) -> new JobEnd(work).await(place, where, id));
  }
}
