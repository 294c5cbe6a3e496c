package dev.spike.cli.manage;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.cli.work.Bench;
import dev.spike.cli.work.Collections;
import dev.spike.cli.work.Work;
import dev.spike.domain.Texts;
import dev.spike.http.json.Json;
import dev.spike.http.place.Ask;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "create",
    description = "Make a collection, which has no fields yet.",
    footer = {"", "spike collections create Router", "spike collections create Router --seed 7"})
final class CreateCollection implements Runnable {

  @Mixin private final Work work;

  @Parameters(paramLabel = "NAME", description = "How it shall be called.")
  private String name;

  @Option(
      names = "--seed",
      paramLabel = "NUMBER",
      description = "The same seed gives the same values; none if left out.")
  private Optional<Long> seed = Optional.empty();

  CreateCollection(Bench bench) {
    work = new Work(bench);
  }

  @Override
  public void run() {
    ObjectNode wanted = Json.object().put("name", name);
    seed.ifPresent(number -> wanted.put("seed", number));
    work.at(
        place -> {
          ObjectNode made = place.ask(Ask.post(Collections.PATH).with(wanted)).object();
          work.report(made, "Made the collection " + Texts.shown(name) + ".");
        });
  }
}
