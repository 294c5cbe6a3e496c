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
    name = "revoke",
    description = "Take an API key back for good; it stays on the list.",
    footer = {"", "spike keys revoke 12 --yes", "spike keys revoke spk_h7Qm --yes"})
final class RevokeKey implements Runnable {

  @Mixin private final Work work;

  @Mixin private final Consent consent = new Consent();

  @Parameters(paramLabel = "ID|PREFIX", description = "Its id, or how it begins.")
  private String key;

  RevokeKey(Bench bench) {
    work = new Work(bench);
  }

  @Override
  public void run() {
    work.at(
        (place, where) -> {
          ObjectNode meant = Keys.meant(place, key);
          String what = "the API key " + Keys.named(meant);
          if (consent.to("revoke " + what, where, work.console())) {
            ObjectNode revoked =
                place.ask(Ask.post(Keys.ONE + "/revoke", meant.path("id"))).object();
            work.report(revoked, "Revoked " + what + ".");
          }
        });
  }
}
