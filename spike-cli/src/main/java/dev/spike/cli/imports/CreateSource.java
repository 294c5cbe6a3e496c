package dev.spike.cli.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.cli.console.WrongUsage;
import dev.spike.cli.work.Bench;
import dev.spike.cli.work.Work;
import dev.spike.http.place.Ask;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "create",
    description = "Name an SFTP server that files shall be fetched from.",
    footer = {
      "",
      "spike sources create shop --host files.example.org --username loader \\",
      "  --remote-path /out",
      "spike sources create shop --host files.example.org --username loader \\",
      "  --key-path keys/shop",
      "",
      "Without --key-path or --password-stdin a password is asked for."
    })
final class CreateSource implements Runnable {

  @Spec private CommandSpec spec;

  @Mixin private final Work work;

  @Parameters(paramLabel = "NAME", description = "How it shall be called.")
  private String name;

  @Mixin private SourceOptions options;

  @Mixin private final PasswordOption password = new PasswordOption();

  CreateSource(Bench bench) {
    work = new Work(bench);
  }

  @Override
  public void run() {
    if (!options.nameAccount()) {
      throw new WrongUsage(spec.commandLine(), "a source needs a --host and a --username");
    }
    ObjectNode wanted = options.json().put("name", name);
    secret().ifPresent(text -> wanted.put("password", text));
    work.at(
        place -> {
          ObjectNode made = place.ask(Ask.post(Thing.SOURCE.path()).with(wanted)).object();
          work.report(
              made, "Made " + Thing.SOURCE.titled(made) + " at " + ListSources.server(made) + ".");
        });
  }

  private Optional<String> secret() {
    return options.nameKey()
        ? password.piped(work.console())
        : password.pipedOrAsked(
            work.console(), "Password of " + options.account() + " (empty if none):");
  }
}
