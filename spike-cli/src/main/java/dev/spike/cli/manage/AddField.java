package dev.spike.cli.manage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.cli.work.Bench;
import dev.spike.cli.work.Collections;
import dev.spike.cli.work.Halves;
import dev.spike.cli.work.RuleNotes;
import dev.spike.cli.work.Work;
import dev.spike.domain.Texts;
import dev.spike.domain.collection.CollectionType;
import dev.spike.domain.value.Rule;
import dev.spike.http.json.RuleJson;
import dev.spike.http.place.Ask;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "add",
    description = "Add a field to a collection.",
    footer = {
      "",
      "spike fields add Router cpu 'range 10..90'",
      "spike fields add Router host 'text web-01' --type configuration",
      "",
      RuleNotes.ALL
    })
final class AddField implements Runnable {

  @Mixin private final Work work;

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "COLLECTION", description = "The collection.")
  private String collection;

  @Parameters(index = "1", paramLabel = "NAME", description = "How the field shall be called.")
  private String name;

  @Parameters(
      index = "2..*",
      arity = "1..*",
      paramLabel = "RULE",
      description = "How its values are made.")
  private List<String> rule;

  @Option(
      names = "--type",
      paramLabel = "TYPE",
      converter = Halves.class,
      completionCandidates = Halves.class,
      defaultValue = "Performance",
      description = "Performance or Configuration: ${DEFAULT-VALUE} if left out.")
  private CollectionType type;

  AddField(Bench bench) {
    work = new Work(bench);
  }

  @Override
  public void run() {
    Rule read = RuleWords.read(rule, spec.commandLine());
    ObjectNode wanted = RuleJson.members(read);
    wanted.put("collection_type", type.toString()).put("field_name", name);
    work.at(
        place -> {
          JsonNode found = Collections.named(place, collection);
          ObjectNode made =
              place
                  .ask(Ask.post(Collections.ONE + "/fields", found.path("id")).with(wanted))
                  .object();
          work.report(
              made, "Added " + Texts.shown(name) + " to " + Texts.shown(collection) + ": " + read);
        });
  }
}
