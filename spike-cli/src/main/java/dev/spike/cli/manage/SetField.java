package dev.spike.cli.manage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.cli.console.WrongUsage;
import dev.spike.cli.work.Bench;
import dev.spike.cli.work.Collections;
import dev.spike.cli.work.Halves;
import dev.spike.cli.work.RuleNotes;
import dev.spike.cli.work.Work;
import dev.spike.domain.Texts;
import dev.spike.domain.collection.CollectionType;
import dev.spike.http.json.Json;
import dev.spike.http.json.RuleJson;
import dev.spike.http.place.Ask;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "set",
    description = "Change the rule, the name or the type of a field.",
    footer = {
      "",
      "A counter with other numbers begins anew; everything else leaves it alone.",
      "",
      "spike fields set Router cpu 'range 20..80'",
      "spike fields set Router cpu --rename load",
      "",
      RuleNotes.ALL
    })
final class SetField implements Runnable {

  @Mixin private final Work work;

  @Mixin private final FieldFinder finder = new FieldFinder();

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "COLLECTION", description = "The collection.")
  private String collection;

  @Parameters(index = "1", paramLabel = "NAME", description = "The field.")
  private String name;

  @Parameters(
      index = "2..*",
      arity = "0..*",
      paramLabel = "RULE",
      description = "How its values shall be made.")
  private List<String> rule = List.of();

  @Option(names = "--rename", paramLabel = "NEW", description = "How it shall be called.")
  private Optional<String> wanted = Optional.empty();

  @Option(
      names = "--move-to",
      paramLabel = "TYPE",
      converter = Halves.class,
      completionCandidates = Halves.class,
      description = "Performance or Configuration, where it shall belong.")
  private Optional<CollectionType> half = Optional.empty();

  SetField(Bench bench) {
    work = new Work(bench);
  }

  @Override
  public void run() {
    ObjectNode change =
        rule.isEmpty() ? Json.object() : RuleJson.members(RuleWords.read(rule, spec.commandLine()));
    wanted.ifPresent(text -> change.put("field_name", text));
    half.ifPresent(type -> change.put("collection_type", type.toString()));
    if (change.isEmpty()) {
      throw new WrongUsage(spec.commandLine(), "give a RULE, --rename or --move-to");
    }
    work.at(
        place -> {
          JsonNode field = finder.of(Collections.named(place, collection), name);
          ObjectNode changed =
              place.ask(Ask.patch(FieldFinder.ONE, field.path("id")).with(change)).object();
          work.report(
              changed,
              "The field "
                  + Texts.shown(changed.path("field_name").asText())
                  + " of "
                  + Texts.shown(collection)
                  + " is now: "
                  + RuleJson.of(changed));
        });
  }
}
