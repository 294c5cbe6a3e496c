package dev.spike.cli.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.cli.work.Bench;
import dev.spike.cli.work.Work;
import dev.spike.http.json.Json;
import dev.spike.http.place.Ask;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "create",
    description = "Name a database that files shall be loaded into.",
    footer = {
      "",
      "spike connections create sales postgresql://loader@db.example.org/sales",
      "spike connections create sales postgresql://loader@db.example.org/sales \\",
      "  --password-stdin < FILE",
      "",
      "A URL without a password is completed by one that is asked for. Options go",
      "behind the database, as in ...sales?sslmode=require. In names and passwords",
      "within a URL, write / as %%2F, ? as %%3F, @ as %%40 and : as %%3A."
    })
final class CreateConnection implements Runnable {

  @Mixin private final Work work;

  @Parameters(index = "0", paramLabel = "NAME", description = "How it shall be called.")
  private String name;

  @Parameters(
      index = "1",
      paramLabel = "URL",
      description = "postgresql://USER@HOST:PORT/DATABASE, or the same as a JDBC URL.")
  private String url;

  @Option(names = "--description", paramLabel = "TEXT", description = "What it is for.")
  private Optional<String> description = Optional.empty();

  @Mixin private final PasswordOption password = new PasswordOption();

  CreateConnection(Bench bench) {
    work = new Work(bench);
  }

  @Override
  public void run() {
    ConnectionUrl complete = complete(new ConnectionUrl(url));
    ObjectNode wanted = Json.object().put("name", name).put("database_url", complete.text());
    description.ifPresent(text -> wanted.put("description", text));
    work.at(
        place -> {
          ObjectNode made = place.ask(Ask.post(Thing.CONNECTION.path()).with(wanted)).object();
          String title = Thing.CONNECTION.titled(made);
          work.report(made, "Made " + title + " to " + made.path("database_url").asText() + ".");
        });
  }

  private ConnectionUrl complete(ConnectionUrl given) {
    Optional<String> found =
        given.hasPassword()
            ? password.piped(work.console())
            : password.pipedOrAsked(
                work.console(), "Password of " + given.account() + " (empty if none):");
    return found.map(given::with).orElse(given);
  }
}
