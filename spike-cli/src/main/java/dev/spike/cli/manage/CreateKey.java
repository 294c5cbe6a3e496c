package dev.spike.cli.manage;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.cli.console.WrongUsage;
import dev.spike.cli.time.Lengths;
import dev.spike.cli.time.ZoneOption;
import dev.spike.cli.work.Bench;
import dev.spike.cli.work.Collections;
import dev.spike.cli.work.Halves;
import dev.spike.cli.work.Work;
import dev.spike.domain.Texts;
import dev.spike.domain.access.Scope;
import dev.spike.domain.collection.CollectionType;
import dev.spike.http.json.Json;
import dev.spike.http.place.Ask;
import dev.spike.http.place.Place;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "create",
    description = "Make an API key; it is shown only this once.",
    footer = {
      "",
      "The key alone is the answer, so that a script can keep it:",
      "",
      "KEY=$(spike keys create grafana --collection Router --expires 30d)",
      "",
      "For Prometheus, the answer is a file by which it scrapes what the key reaches:",
      "",
      "spike keys create prometheus --for prometheus > prometheus.yml"
    })
final class CreateKey implements Runnable {

  @Mixin private final Work work;

  @Parameters(paramLabel = "LABEL", description = "What the key is for.")
  private String label;

  @Option(
      names = "--collection",
      paramLabel = "NAME",
      description = "A collection that it reaches; all of yours if none is named.")
  private Set<String> collections = new LinkedHashSet<>();

  @Option(
      names = "--type",
      paramLabel = "TYPE",
      converter = Halves.class,
      completionCandidates = Halves.class,
      description = "Performance or Configuration: both if left out.")
  private Optional<CollectionType> type = Optional.empty();

  @Option(
      names = "--expires",
      paramLabel = "WHEN",
      description = "A time, or how long it is until then, as 30d: never if left out.")
  private Optional<String> expiry = Optional.empty();

  @Mixin private ZoneOption zone;

  @Option(
      names = "--scope",
      paramLabel = "SCOPE",
      converter = Scopes.class,
      completionCandidates = Scopes.class,
      description = "data:read or imports:run: data:read if left out.")
  private Set<Scope> scopes = new LinkedHashSet<>();

  @Option(
      names = "--for",
      paramLabel = "PROGRAM",
      converter = Reader.Names.class,
      completionCandidates = Reader.Names.class,
      description = "prometheus: show a configuration for it that has the key in it.")
  private Optional<Reader> reader = Optional.empty();

  @Spec private CommandSpec spec;

  CreateKey(Bench bench) {
    work = new Work(bench);
  }

  @Override
  public void run() {
    if (reader.isPresent() && !scopes.isEmpty() && !scopes.contains(Scope.DATA_READ)) {
      throw new WrongUsage(
          spec.commandLine(), "a key for prometheus needs the scope " + Scope.DATA_READ);
    }
    work.at(
        place -> {
          Optional<Instant> end = expiry.map(text -> end(place, text));
          ObjectNode made = place.ask(Ask.post(Keys.PATH).with(wanted(place, end))).object();
          String remark = "Made the API key %s, which is shown only now.";
          work.reveal(made, () -> shown(place, made), Texts.sentence(remark, Texts.shown(label)));
        });
  }

  private String shown(Place place, ObjectNode made) {
    return reader.isEmpty()
        ? made.path("key").asText()
        : ScrapeFile.of(place, work.destination().service(), made, List.copyOf(collections))
            .toString()
            .stripTrailing();
  }

  private Instant end(Place place, String text) {
    Instant now = work.now(place).truncatedTo(ChronoUnit.SECONDS);
    return Lengths.isOne(text)
        ? now.plus(Lengths.read(text))
        : zone.reader(now).read(text).toldTo(work.console());
  }

  private ObjectNode wanted(Place place, Optional<Instant> end) {
    ObjectNode wanted = Json.object().put("label", label);
    if (!collections.isEmpty()) {
      ArrayNode ids = wanted.putArray("collection_ids");
      collections.forEach(name -> ids.add(Collections.named(place, name).path("id")));
    }
    type.ifPresent(half -> wanted.put("collection_type", half.toString()));
    end.ifPresent(instant -> wanted.put("expires_at", instant.toString()));
    if (!scopes.isEmpty()) {
      ArrayNode all = wanted.putArray("scopes");
      scopes.forEach(scope -> all.add(scope.toString()));
    }
    return wanted;
  }
}
