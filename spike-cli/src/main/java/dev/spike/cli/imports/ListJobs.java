package dev.spike.cli.imports;

import dev.spike.cli.time.ZoneOption;
import dev.spike.cli.work.Bench;
import dev.spike.cli.work.Work;
import dev.spike.domain.imports.JobStatus;
import dev.spike.http.place.Ask;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "list",
    description = "List jobs, the newest first.",
    footer = {"", "spike jobs list", "spike jobs list --project orders --status failed -o csv"})
final class ListJobs implements Runnable {

  private static final String NONE = "There are no such jobs; spike import run PROJECT starts one.";

  @Mixin private final Work work;

  @Option(
      names = "--project",
      paramLabel = "NAME",
      description = "Only those of a project that was called so then.")
  private Optional<String> project = Optional.empty();

  @Option(
      names = "--status",
      paramLabel = "STATUS",
      converter = Statuses.class,
      completionCandidates = Statuses.class,
      description = "Only those that are so.")
  private Optional<JobStatus> status = Optional.empty();

  @Option(
      names = "--limit",
      paramLabel = "COUNT",
      defaultValue = "20",
      description = "How many to show: ${DEFAULT-VALUE} if left out.")
  private int limit;

  @Mixin private ZoneOption zone;

  ListJobs(Bench bench) {
    work = new Work(bench);
  }

  @Override
  public void run() {
    work.at(
        place -> {
          Ask ask = Ask.get(JobFacts.PATH).with("limit", limit);
          if (project.isPresent()) {
            ask = ask.with("project", project.get());
          }
          if (status.isPresent()) {
            ask = ask.with("status", status.get());
          }
          work.show(place.ask(ask).list(), JobTable.of(zone.writer(work.now(place))), NONE);
        });
  }
}
