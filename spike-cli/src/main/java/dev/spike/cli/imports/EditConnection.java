package dev.spike.cli.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.cli.console.WrongUsage;
import dev.spike.cli.work.Bench;
import dev.spike.cli.work.Work;
import dev.spike.http.json.Json;
import dev.spike.http.place.Ask;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "edit",
    description = "Change a connection; what is not named stays.",
    footer = {
      "",
      "spike connections edit sales --url postgresql://loader@db.example.org/sales2",
      "spike connections edit sales --password-stdin < FILE",
      "spike connections edit sales --ask-password",
      "",
      "The password stays while server, port, user and sslmode do. It is shown to",
      "nobody else: for another server or user it must be given again."
    })
final class EditConnection implements Runnable {

  private static final String URL = "database_url";

  @Spec private CommandSpec spec;

  @Mixin private final Work work;

  @Mixin private ThingChoice choice;

  @Option(names = "--name", paramLabel = "NAME", description = "How it shall be called.")
  private Optional<String> name = Optional.empty();

  @Option(names = "--url", paramLabel = "URL", description = "Where the database is.")
  private Optional<String> url = Optional.empty();

  @Option(names = "--description", paramLabel = "TEXT", description = "What it is for.")
  private Optional<String> description = Optional.empty();

  @Option(names = "--ask-password", description = "Ask for another password.")
  private boolean asks;

  @Mixin private final PasswordOption password = new PasswordOption();

  EditConnection(Bench bench) {
    work = new Work(bench);
  }

  @Override
  public void run() {
    Optional<String> piped = password.piped(work.console());
    work.at(
        place -> {
          JsonNode before = Thing.CONNECTION.named(place, choice.nameOrId());
          ObjectNode change = change(before, piped);
          Ask ask = Ask.put(Thing.CONNECTION.one(), Thing.CONNECTION.key(before)).with(change);
          ObjectNode after = place.ask(ask).object();
          work.report(after, "Changed " + Thing.CONNECTION.titled(after) + ".");
        });
  }

  private ObjectNode change(JsonNode before, Optional<String> piped) {
    ObjectNode change = Json.object();
    name.ifPresent(text -> change.put("name", text));
    description.ifPresent(text -> change.put("description", text));
    ConnectionUrl known = new ConnectionUrl(before.path(URL).asText());
    ConnectionUrl wanted = url.map(ConnectionUrl::new).orElse(known);
    Optional<String> found = asks ? Optional.of(asked(wanted)) : piped;
    if (url.isPresent() || found.isPresent()) {
      change.put(URL, found.map(wanted::with).orElseGet(() -> wanted.keeping(known)).text());
    }
    if (change.isEmpty()) {
      throw new WrongUsage(
          spec.commandLine(),
          "say what shall change: --name, --url, --description, --password-stdin or"
              + " --ask-password");
    }
    return change;
  }

  private String asked(ConnectionUrl wanted) {
    return PasswordOption.asked(work.console(), "Password of " + wanted.account() + ":")
        .orElseThrow(
            () ->
                new WrongUsage(
                    spec.commandLine(),
                    "no password was typed; --password-stdin reads it from a pipe"));
  }
}
