package dev.spike.cli.manage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.cli.console.WrongUsage;
import dev.spike.cli.work.Bench;
import dev.spike.cli.work.Collections;
import dev.spike.cli.work.Work;
import dev.spike.domain.Texts;
import dev.spike.http.json.Json;
import dev.spike.http.place.Ask;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "set",
    description = "Give a collection a seed, or take it away.",
    footer = {
      "",
      "spike collections set Router --seed 7",
      "spike collections set Router --no-seed"
    })
final class SetCollection implements Runnable {

  @Mixin private final Work work;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "NAME", description = "The collection.")
  private String name;

  @Option(
      names = "--seed",
      paramLabel = "NUMBER",
      description = "The same seed gives the same values.")
  private Optional<Long> seed = Optional.empty();

  @Option(names = "--no-seed", description = "Let values come as they may.")
  private boolean unseeded;

  SetCollection(Bench bench) {
    work = new Work(bench);
  }

  @Override
  public void run() {
    if (seed.isPresent() == unseeded) {
      throw new WrongUsage(spec.commandLine(), "give either --seed NUMBER or --no-seed");
    }
    ObjectNode change = Json.object().put("seed", seed.orElse(null));
    work.at(
        place -> {
          JsonNode collection = Collections.named(place, name);
          ObjectNode changed =
              place.ask(Ask.patch(Collections.ONE, collection.path("id")).with(change)).object();
          work.report(changed, "The collection " + Texts.shown(name) + " has " + told() + " now.");
        });
  }

  private String told() {
    return seed.map(number -> "the seed " + number).orElse("no seed");
  }
}
