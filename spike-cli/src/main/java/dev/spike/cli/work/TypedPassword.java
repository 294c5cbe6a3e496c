package dev.spike.cli.work;

import dev.spike.cli.console.Console;
import dev.spike.cli.console.Questions;
import dev.spike.cli.console.WrongUsage;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A password that comes through a pipe, since a command line is for everybody to see. */
public final class TypedPassword {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--password-stdin",
      description = "Read the password from the standard input, up to its first line break.")
  private boolean piped;

  /** The password, if the option says that there is one. */
  public Optional<String> read(Console console) {
    if (!piped) {
      return Optional.empty();
    }
    String line = new Questions(console).line();
    if (line.isEmpty()) {
      throw new WrongUsage(spec.commandLine(), "there is no password on the standard input");
    }
    return Optional.of(line);
  }
}
