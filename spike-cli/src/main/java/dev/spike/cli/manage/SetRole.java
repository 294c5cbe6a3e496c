package dev.spike.cli.manage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.cli.work.Bench;
import dev.spike.cli.work.Work;
import dev.spike.domain.access.Role;
import dev.spike.http.json.Json;
import dev.spike.http.place.Ask;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "set-role",
    description = "Let somebody do more or less than before.",
    footer = {
      "",
      "An Admin does everything, an Editor what they like with their own things;",
      "a Viewer only looks at them. Their sessions end, so that it counts at once.",
      "",
      "spike users set-role ann@example.org Admin"
    })
final class SetRole implements Runnable {

  @Mixin private final Work work;

  @Parameters(index = "0", paramLabel = "EMAIL", description = "Who it is.")
  private String email;

  @Parameters(
      index = "1",
      paramLabel = "ROLE",
      converter = Roles.class,
      completionCandidates = Roles.class,
      description = "Admin, Editor or Viewer.")
  private Role role;

  SetRole(Bench bench) {
    work = new Work(bench);
  }

  @Override
  public void run() {
    work.at(
        place -> {
          JsonNode user = Users.of(place, email);
          ObjectNode change = Json.object().put("role", role.toString());
          ObjectNode changed =
              place.ask(Ask.patch(Users.ONE, user.path("id")).with(change)).object();
          String what = Users.email(changed) + " has the role " + role + " now.";
          work.report(changed, what);
        });
  }
}
