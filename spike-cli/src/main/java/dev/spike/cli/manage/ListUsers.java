package dev.spike.cli.manage;

import com.fasterxml.jackson.databind.JsonNode;
import dev.spike.cli.console.Table;
import dev.spike.cli.work.Bench;
import dev.spike.cli.work.Lists;
import dev.spike.cli.work.Shown;
import dev.spike.cli.work.Work;
import dev.spike.http.place.Ask;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "list",
    description = "List the people who may sign in.",
    footer = {"", "spike users list", "spike users list -o csv"})
final class ListUsers implements Runnable {

  private static final Table<JsonNode> TABLE =
      Table.<JsonNode>of()
          .withNumber("ID", each -> each.path("id").asText())
          .with("EMAIL", Users::email)
          .with("NAME", each -> each.path("username").asText())
          .with("ROLE", each -> each.path("role").asText())
          .with("LAST SIGNED IN", each -> Shown.moment(each.path("last_login_at")));

  @Mixin private final Work work;

  ListUsers(Bench bench) {
    work = new Work(bench);
  }

  @Override
  public void run() {
    work.at(
        place -> work.show(Lists.all(place, Ask.get(Users.PATH)), TABLE, "There is nobody yet."));
  }
}
