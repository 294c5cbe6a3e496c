package dev.spike.cli.manage;

import com.fasterxml.jackson.databind.JsonNode;
import dev.spike.cli.work.Bench;
import dev.spike.cli.work.Consent;
import dev.spike.cli.work.Work;
import dev.spike.http.place.Ask;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "delete",
    description = "Remove somebody and their API keys.",
    footer = {
      "",
      "Their collections pass to the Admin who does it.",
      "",
      "spike users delete bob@example.org --yes"
    })
final class DeleteUser implements Runnable {

  @Mixin private final Work work;

  @Mixin private final Consent consent = new Consent();

  @Parameters(paramLabel = "EMAIL", description = "Who it is.")
  private String email;

  DeleteUser(Bench bench) {
    work = new Work(bench);
  }

  @Override
  public void run() {
    work.at(
        (place, where) -> {
          JsonNode user = Users.of(place, email);
          String what = "the user " + Users.email(user);
          if (consent.to("delete " + what, where, work.console())) {
            place.ask(Ask.delete(Users.ONE, user.path("id"))).required();
            work.report("Deleted " + what + ".");
          }
        });
  }
}
