package dev.spike.cli.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.spike.cli.console.Paper;
import dev.spike.cli.console.Style;
import dev.spike.cli.console.Table;
import dev.spike.cli.time.TimeWriter;
import dev.spike.cli.time.ZoneOption;
import dev.spike.cli.work.Bench;
import dev.spike.cli.work.Lists;
import dev.spike.cli.work.Work;
import dev.spike.http.place.Ask;
import dev.spike.http.place.Place;
import dev.spike.http.place.Reply;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "list",
    description = "List the schedules: when each runs next, and how its runs ended.",
    footer = {
      "",
      "spike schedules list",
      "spike schedules list --project orders --zone UTC -o csv"
    })
final class ListSchedules implements Runnable {

  private static final String NONE =
      "There are no such schedules; spike schedules create NAME --project PROJECT --cron"
          + " '30 2 * * *' makes one.";

  @Mixin private final Work work;

  @Option(names = "--project", paramLabel = "NAME", description = "Only those of this project.")
  private Optional<String> project = Optional.empty();

  @Mixin private ZoneOption zone;

  ListSchedules(Bench bench) {
    work = new Work(bench);
  }

  @Override
  public void run() {
    work.at(
        place -> {
          TimeWriter writer = zone.writer(work.now(place));
          Ask ask = Ask.get(Thing.SCHEDULE.path());
          if (project.isPresent()) {
            String known = Thing.name(Thing.PROJECT.named(place, project.get()));
            ask = ask.with("project", known);
          }
          ArrayNode all = Parcels.all(place, ask, Thing.SCHEDULE.command());
          work.show(
              Parcels.whole(all, Thing.SCHEDULE.command()),
              () -> all,
              (answer, paper) -> print(Lists.of(all), place, writer, paper));
        });
  }

  private void print(List<JsonNode> all, Place place, TimeWriter writer, Paper paper) {
    if (all.isEmpty()) {
      work.console().remark(NONE);
      return;
    }
    Map<String, JobFacts> last = lastJobs(all, place);
    Table.<JsonNode>of()
        .with("NAME", Thing::name)
        .with("PROJECT", each -> each.path("project_name").asText())
        .with("WHEN", of(ScheduleFacts::when))
        .with(
            "NEXT RUN (" + writer.zone().getId() + ")",
            of(each -> each.nextRun().map(writer::exact).orElse("disabled")),
            of(each -> each.enabled() ? Style.COMING : Style.FAINT))
        .with(
            "LAST",
            of(each -> last(each, last).map(JobFacts::status).orElse("-")),
            of(each -> last(each, last).map(JobFacts::style).orElse(Style.FAINT)))
        .with("SUCCESS", of(ScheduleFacts::success))
        .print(all, paper);
  }

  private static <T> Function<JsonNode, T> of(Function<ScheduleFacts, T> fact) {
    return json -> fact.apply(new ScheduleFacts(json));
  }

  private static Optional<JobFacts> last(ScheduleFacts schedule, Map<String, JobFacts> jobs) {
    return schedule.lastJob().map(jobs::get);
  }

  /** A job that is gone meanwhile is nothing to complain about. */
  private static Map<String, JobFacts> lastJobs(List<JsonNode> all, Place place) {
    Map<String, JobFacts> jobs = new HashMap<>();
    for (JsonNode schedule : all) {
      new ScheduleFacts(schedule)
          .lastJob()
          .map(id -> place.ask(Ask.get(JobFacts.ONE, id)))
          .filter(Reply::isYes)
          .map(reply -> new JobFacts(reply.object()))
          .ifPresent(job -> jobs.put(job.id(), job));
    }
    return jobs;
  }
}
