package dev.spike.cli.manage;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.cli.work.Bench;
import dev.spike.cli.work.Consent;
import dev.spike.cli.work.Work;
import dev.spike.http.place.Ask;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "delete",
    description = "Take an API key back and off the list.",
    footer = {"", "spike keys delete 12 --yes"})
final class DeleteKey implements Runnable {

  @Mixin private final Work work;

  @Mixin private final Consent consent = new Consent();

  @Parameters(paramLabel = "ID|PREFIX", description = "Its id, or how it begins.")
  private String key;

  DeleteKey(Bench bench) {
    work = new Work(bench);
  }

  @Override
  public void run() {
    work.at(
        (place, where) -> {
          ObjectNode meant = Keys.meant(place, key);
          String what = "the API key " + Keys.named(meant);
          if (consent.to("delete " + what, where, work.console())) {
            place.ask(Ask.delete(Keys.ONE, meant.path("id"))).required();
            work.report("Deleted " + what + ".");
          }
        });
  }
}
