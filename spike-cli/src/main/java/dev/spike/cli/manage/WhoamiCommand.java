package dev.spike.cli.manage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.cli.console.Facts;
import dev.spike.cli.console.Paper;
import dev.spike.cli.work.Bench;
import dev.spike.cli.work.Where;
import dev.spike.cli.work.Work;
import dev.spike.http.place.Ask;
import dev.spike.http.place.Place;
import java.time.Instant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says where commands work, and as whom. */
@Command(
    name = "whoami",
    description = "Show where commands work, as whom, and until when.",
    footer = {"", "spike whoami", "spike whoami -o json"})
public final class WhoamiCommand implements Runnable {

  @Mixin private final Work work;

  /** A command that works on a bench. */
  public WhoamiCommand(Bench bench) {
    work = new Work(bench);
  }

  @Override
  public void run() {
    work.at(this::show);
  }

  private void show(Place place, Where where) {
    ObjectNode user = place.ask(Ask.get("/api/auth/me")).object();
    ObjectNode answer = where.json();
    answer.set("user", user);
    work.show(answer, (json, paper) -> print(where, user, paper));
  }

  private static void print(Where where, JsonNode user, Paper paper) {
    new Facts()
        .with(where.kind(), where.name())
        .with("user", Users.email(user))
        .with("role", user.path("role").asText())
        .with("until", where.until().map(Instant::toString))
        .print(paper);
  }
}
