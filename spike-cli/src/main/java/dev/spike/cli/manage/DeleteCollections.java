package dev.spike.cli.manage;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.cli.work.Bench;
import dev.spike.cli.work.Collections;
import dev.spike.cli.work.Consent;
import dev.spike.cli.work.Shown;
import dev.spike.cli.work.Work;
import dev.spike.http.json.Json;
import dev.spike.http.place.Ask;
import java.util.LinkedHashSet;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "delete",
    description = "Delete collections with their fields, spikes and counters.",
    footer = {
      "",
      "Either all of them are deleted, or none.",
      "",
      "spike collections delete Router 'Router (Copy 1)' --yes"
    })
final class DeleteCollections implements Runnable {

  @Mixin private final Work work;

  @Mixin private final Consent consent = new Consent();

  @Parameters(arity = "1..*", paramLabel = "NAME", description = "The collections.")
  private Set<String> names = new LinkedHashSet<>();

  DeleteCollections(Bench bench) {
    work = new Work(bench);
  }

  @Override
  public void run() {
    String what = Shown.named("the collection", "the collections", names);
    work.at(
        (place, where) -> {
          ArrayNode ids = Json.list();
          names.forEach(name -> ids.add(Collections.named(place, name).path("id")));
          if (consent.to("delete " + what, where, work.console())) {
            ObjectNode all = Json.object().set("collection_ids", ids);
            place.ask(Ask.delete(Collections.PATH + "/bulk").with(all)).required();
            work.report("Deleted " + what + ".");
          }
        });
  }
}
