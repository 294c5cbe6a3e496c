package dev.spike.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.spike.cli.console.Table;
import dev.spike.cli.work.Bench;
import dev.spike.cli.work.Destination;
import dev.spike.cli.work.Work;
import dev.spike.http.json.Json;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "doctor",
    description = "Look whether Spike and what it stands on are well; nothing is changed.",
    footer = {
      "",
      "spike doctor",
      "spike doctor --server http://127.0.0.1:8088",
      "",
      "It ends with 1 if something is bad."
    })
final class DoctorCommand implements Callable<Integer> {

  private static final Table<JsonNode> TABLE =
      Table.<JsonNode>of()
          .with("PART", each -> each.path("part").asText())
          .with(
              "STATE",
              each -> each.path("state").asText(),
              each ->
                  Finding.State.valueOf(each.path("state").asText().toUpperCase(Locale.ROOT))
                      .style())
          .with("DETAIL", each -> each.path("detail").asText());

  private final InstantSource clock;

  @Mixin private final Work work;

  DoctorCommand(Bench bench) {
    clock = bench.clock();
    work = new Work(bench);
  }

  @Override
  public Integer call() {
    List<Finding> findings = findings(work.destination());
    ArrayNode json = Json.list();
    for (Finding finding : findings) {
      json.addObject()
          .put("part", finding.part())
          .put("state", finding.word())
          .put("detail", finding.detail());
    }
    work.show(json, TABLE, "");
    boolean bad = findings.stream().anyMatch(each -> each.state() == Finding.State.BAD);
    return (bad ? ExitCode.FAILED : ExitCode.FINE).code();
  }

  private List<Finding> findings(Destination destination) {
    List<Finding> findings = new ArrayList<>();
    findings.add(Finding.fine("spike", Version.spike()));
    findings.add(Finding.fine("java", System.getProperty("java.runtime.version")));
    findings.add(
        Finding.fine(
            "configuration",
            "leads to the " + destination.where().kind() + " " + destination.where().name()));
    findings.addAll(
        destination
            .database()
            .map(settings -> new LocalCheckup(settings, clock).findings())
            .orElseGet(() -> new RemoteCheckup(destination, clock).findings()));
    return findings;
  }
}
