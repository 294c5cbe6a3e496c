package dev.spike.cli.imports;

import dev.spike.cli.time.ZoneOption;
import dev.spike.cli.work.Bench;
import dev.spike.cli.work.Work;
import dev.spike.http.place.Ask;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "show",
    description = "Show a job: how far it is or how it ended, its files, and what was wrong.",
    footer = {"", "spike jobs show 6f1c1b1e-6b0a-4c39-9d43-0f0e5c2a7d11"})
final class ShowJob implements Runnable {

  @Mixin private final Work work;

  @Parameters(paramLabel = "ID", description = "The job.")
  private String id;

  @Mixin private ZoneOption zone;

  ShowJob(Bench bench) {
    work = new Work(bench);
  }

  @Override
  public void run() {
    work.at(
        place -> {
          JobView view = new JobView(zone.writer(work.now(place)));
          work.show(place.ask(Ask.get(JobFacts.ONE, id)).object(), view::print);
        });
  }
}
