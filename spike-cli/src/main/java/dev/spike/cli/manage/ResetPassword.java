package dev.spike.cli.manage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.cli.work.Bench;
import dev.spike.cli.work.Work;
import dev.spike.http.place.Ask;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "reset-password",
    description = "Make somebody a new password, which is shown only this once.",
    footer = {
      "",
      "The old one is void, and so is every session of theirs.",
      "",
      "spike users reset-password ann@example.org"
    })
final class ResetPassword implements Runnable {

  @Mixin private final Work work;

  @Parameters(paramLabel = "EMAIL", description = "Who it is.")
  private String email;

  ResetPassword(Bench bench) {
    work = new Work(bench);
  }

  @Override
  public void run() {
    work.at(
        place -> {
          JsonNode user = Users.of(place, email);
          ObjectNode made =
              place.ask(Ask.post(Users.ONE + "/reset-password", user.path("id"))).object();
          String what = Users.email(user) + " has a new password, which is shown only now.";
          work.reveal(made, "password", what);
        });
  }
}
