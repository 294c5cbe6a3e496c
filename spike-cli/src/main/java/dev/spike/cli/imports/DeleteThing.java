package dev.spike.cli.imports;

import com.fasterxml.jackson.databind.JsonNode;
import dev.spike.cli.work.Bench;
import dev.spike.cli.work.Consent;
import dev.spike.cli.work.Work;
import dev.spike.http.place.Ask;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Does away with a thing of any kind. */
@Command(name = "delete")
final class DeleteThing implements Runnable {

  private final Thing kind;

  @Mixin private final Work work;

  @Mixin private final Consent consent = new Consent();

  @Mixin private ThingChoice choice;

  DeleteThing(Bench bench, Thing kind) {
    work = new Work(bench);
    this.kind = kind;
  }

  @Override
  public void run() {
    work.at(
        (place, where) -> {
          JsonNode thing = kind.named(place, choice.nameOrId());
          String title = kind.titled(thing);
          if (consent.to("delete " + title, where, work.console())) {
            place.ask(Ask.delete(kind.one(), kind.key(thing))).required();
            work.report("Deleted " + title + ".");
          }
        });
  }
}
