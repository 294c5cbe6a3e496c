package dev.spike.cli.manage;

import com.fasterxml.jackson.databind.JsonNode;
import dev.spike.cli.work.Bench;
import dev.spike.cli.work.Collections;
import dev.spike.cli.work.Consent;
import dev.spike.cli.work.Shown;
import dev.spike.cli.work.Work;
import dev.spike.domain.Texts;
import dev.spike.http.place.Ask;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "remove",
    description = "Remove fields from a collection.",
    footer = {
      "",
      "None is removed if one of the names is unknown.",
      "",
      "spike fields remove Router cpu memory --yes"
    })
final class RemoveFields implements Runnable {

  @Mixin private final Work work;

  @Mixin private final FieldFinder finder = new FieldFinder();

  @Mixin private final Consent consent = new Consent();

  @Parameters(index = "0", paramLabel = "COLLECTION", description = "The collection.")
  private String collection;

  @Parameters(index = "1..*", arity = "1..*", paramLabel = "NAME", description = "The fields.")
  private Set<String> names = new LinkedHashSet<>();

  RemoveFields(Bench bench) {
    work = new Work(bench);
  }

  @Override
  public void run() {
    String what = Shown.named("the field", "the fields", names) + " of " + Texts.shown(collection);
    work.at(
        (place, where) -> {
          JsonNode found = Collections.named(place, collection);
          List<JsonNode> fields = names.stream().map(name -> finder.of(found, name)).toList();
          if (consent.to("remove " + what, where, work.console())) {
            fields.forEach(
                field -> place.ask(Ask.delete(FieldFinder.ONE, field.path("id"))).required());
            work.report("Removed " + what + ".");
          }
        });
  }
}
