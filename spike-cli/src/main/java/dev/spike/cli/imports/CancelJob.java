package dev.spike.cli.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.cli.work.Bench;
import dev.spike.cli.work.Consent;
import dev.spike.cli.work.Work;
import dev.spike.http.place.Ask;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "cancel",
    description = "Stop a job: what is loaded stays, and of the file in hand nothing does.",
    footer = {"", "spike jobs cancel 6f1c1b1e-6b0a-4c39-9d43-0f0e5c2a7d11 --yes"})
final class CancelJob implements Runnable {

  @Mixin private final Work work;

  @Mixin private final Consent consent = new Consent();

  @Parameters(paramLabel = "ID", description = "The job.")
  private String id;

  CancelJob(Bench bench) {
    work = new Work(bench);
  }

  @Override
  public void run() {
    work.at(
        (place, where) -> {
          JobFacts job = new JobFacts(place.ask(Ask.get(JobFacts.ONE, id)).object());
          if (consent.to("cancel " + job.title(), where, work.console())) {
            ObjectNode after = place.ask(Ask.post(JobFacts.ONE + "/cancel", id)).object();
            work.report(after, "Cancelled " + job.title() + ".");
          }
        });
  }
}
