package dev.spike.cli.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.cli.console.WrongUsage;
import dev.spike.cli.work.Bench;
import dev.spike.cli.work.Work;
import dev.spike.http.place.Ask;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "edit",
    description = "Change a source; what is not named stays.",
    footer = {
      "",
      "spike sources edit shop --remote-path /archive",
      "spike sources edit shop --password-stdin < FILE",
      "spike sources edit shop --forget-host-key",
      "",
      "The password stays while server, port and user do. It is shown to nobody else:",
      "for another server or user it must be given again."
    })
final class EditSource implements Runnable {

  @Spec private CommandSpec spec;

  @Mixin private final Work work;

  @Mixin private ThingChoice choice;

  @Option(names = "--name", paramLabel = "NAME", description = "How it shall be called.")
  private Optional<String> name = Optional.empty();

  @Mixin private SourceOptions options;

  @Option(
      names = "--forget-host-key",
      description = "Accept the key that the server shows at the next test, and pin it.")
  private boolean forgets;

  @Option(names = "--no-key-path", description = "Use no private key any more.")
  private boolean keyless;

  @Option(names = "--ask-password", description = "Ask for another password.")
  private boolean asks;

  @Mixin private final PasswordOption password = new PasswordOption();

  EditSource(Bench bench) {
    work = new Work(bench);
  }

  @Override
  public void run() {
    ObjectNode change = options.json();
    name.ifPresent(text -> change.put("name", text));
    if (forgets) {
      change.putNull("host_key");
    }
    if (keyless) {
      change.putNull("key_path");
    }
    Optional<String> secret = asks ? Optional.of(asked()) : password.piped(work.console());
    secret.ifPresent(text -> change.put("password", text));
    if (change.isEmpty()) {
      throw new WrongUsage(
          spec.commandLine(), "say what shall change, as 'spike help sources edit' tells");
    }
    work.at(
        place -> {
          JsonNode before = Thing.SOURCE.named(place, choice.nameOrId());
          Ask ask = Ask.put(Thing.SOURCE.one(), Thing.SOURCE.key(before)).with(change);
          ObjectNode after = place.ask(ask).object();
          work.report(after, "Changed " + Thing.SOURCE.titled(after) + ".");
        });
  }

  private String asked() {
    return PasswordOption.asked(work.console(), "Password:")
        .orElseThrow(
            () ->
                new WrongUsage(
                    spec.commandLine(),
                    "no password was typed; --password-stdin reads it from a pipe"));
  }
}
