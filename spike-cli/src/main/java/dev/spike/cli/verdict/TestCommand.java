package dev.spike.cli.verdict;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.application.storage.Unavailable;
import dev.spike.cli.console.Stop;
import dev.spike.cli.console.WrongUsage;
import dev.spike.cli.files.Sheet;
import dev.spike.cli.files.Variables;
import dev.spike.cli.work.Bench;
import dev.spike.cli.work.Work;
import dev.spike.domain.Refusal;
import dev.spike.domain.verdict.Judgement;
import dev.spike.http.json.VerdictJson;
import dev.spike.http.place.Ask;
import dev.spike.http.place.Broken;
import dev.spike.http.place.Place;
import dev.spike.http.place.Unreachable;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tests alerts. */
@Command(
    name = "test",
    description = {
      "Play spikes and judge what alerts do about them.",
      "",
      "A file says which spikes are played on which collection, and which alert has to"
          + " fire how soon after the start of each and be over how soon after its end. The"
          + " spikes are made, and taken away at the end and on Ctrl-C. Alerts are read from"
          + " a Prometheus or an Alertmanager, or come by a webhook.",
      "",
      "It ends with 0 if the verdict is green, with 6 if it is red, and with 5 if the"
          + " chain of alerts cannot be reached. The verdict is kept: see spike verdicts."
    },
    footer = {
      "",
      "spike test cpu.yaml",
      "spike test cpu.yaml --junit target/alerts.xml --json verdict.json",
      "spike test cpu.yaml --clock 60",
      "",
      "A file looks like this:",
      "  test: cpu alert",
      "  collection: web-01",
      "  chain:",
      "    prometheus: http://127.0.0.1:9090",
      "    every: PT1S",
      "  settle: PT5S",
      "  spikes:",
      "    - spike: burst",
      "      starts: PT5S",
      "      lasts: PT30S",
      "      set: {cpu: range 95..99}",
      "      expect:",
      "        - alert: HighCpu",
      "          fires_within: PT20S",
      "          resolves_within: PT30S",
      "      silent: [DiskFull]",
      "",
      "Prometheus and Alertmanager live in real time. With a webhook from something",
      "that follows the clock of Spike, --clock makes time pass faster."
    })
public final class TestCommand implements Callable<Integer> {

  private static final int GREEN = 0;
  private static final int RED = 6;
  private static final int STOPPED = 130;

  /** For longer the process does not wait for spikes to be taken away. */
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final InstantSource real;

  @Spec private CommandSpec spec;

  @Mixin private final Work work;

  @Parameters(paramLabel = "FILE", description = "What is played; - is the standard input.")
  private String file;

  @Mixin private final Reports reports = new Reports();

  @Option(
      names = "--clock",
      paramLabel = "FACTOR",
      description = "Let the clock there run so many times as fast meanwhile; for webhooks.")
  private Optional<BigDecimal> clock = Optional.empty();

  private int exit = STOPPED;

  private TestCommand(Bench bench) {
    real = bench.clock();
    work = new Work(bench);
  }

  /** The command, made with these things. */
  public static CommandLine with(Bench bench) {
    return new CommandLine(new TestCommand(bench));
  }

  @Override
  public Integer call() {
    Sheet sheet = Sheet.of(file, "played", work.console());
    Variables variables = new Variables(System.getenv());
    Scenario scenario = sheet.read(json -> Scenario.of(json, variables::filled));
    reports.requireRoom();
    if (clock.isPresent() && !scenario.chain().paced()) {
      throw new WrongUsage(
          spec.commandLine(),
          "Prometheus and Alertmanager live in real time; --clock is for a chain with a webhook");
    }
    work.at(place -> play(place, new Performance(scenario, sheet, work.console(), real)));
    return exit;
  }

  private void play(Place place, Performance performance) {
    try (Stop stop = new Stop(PATIENCE)) {
      stop.heed();
      Optional<Judgement> judgement = performed(place, performance, stop);
      if (judgement.isEmpty()) {
        work.console().remark("It was stopped, so there is no verdict.");
        return;
      }
      tell(judgement.get(), kept(place, judgement.get()));
    }
  }

  private Optional<Judgement> performed(Place place, Performance performance, Stop stop) {
    try (Tempo tempo = Tempo.of(place, clock, work.console())) {
      return performance.at(tempo.place(), stop::await);
    }
  }

  private void tell(Judgement judgement, ObjectNode verdict) {
    work.show(verdict, VerdictView::print);
    reports.write(judgement, verdict);
    exit = judgement.isGreen() ? GREEN : RED;
  }

  /** What was judged does not depend on whether it can be kept. */
  private ObjectNode kept(Place place, Judgement judgement) {
    ObjectNode json = VerdictJson.write(judgement);
    try {
      return place.ask(Ask.post(Verdicts.PATH).with(json)).object();
    } catch (Refusal | Unreachable | Unavailable | Broken failure) {
      work.console().remark("spike: the verdict is not kept: " + failure.getMessage());
      return json;
    }
  }
}
