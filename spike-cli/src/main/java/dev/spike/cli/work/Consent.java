package dev.spike.cli.work;

import dev.spike.cli.console.Console;
import dev.spike.cli.console.WrongUsage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Whether something may be done that cannot be undone. */
public final class Consent {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = {"-y", "--yes"},
      description = "Do it without asking.")
  private boolean yes;

  /** Asks on a terminal; elsewhere the option has to be given. */
  public boolean to(String deed, Console console) {
    if (yes) {
      return true;
    }
    if (!console.terminal().reads()) {
      throw new WrongUsage(
          spec.commandLine(), "to " + deed + " needs --yes where nobody can be asked");
    }
    console.out().flush();
    console.err().print("Really " + deed + "? [y/N] ");
    console.err().flush();
    boolean agreed = answer(console).strip().matches("(?i)y|yes");
    if (!agreed) {
      console.remark("Nothing was done.");
    }
    return agreed;
  }

  private static String answer(Console console) {
    try {
      return Optional.ofNullable(
              new BufferedReader(new InputStreamReader(console.in(), StandardCharsets.UTF_8))
                  .readLine())
          .orElse("");
    } catch (IOException e) {
      throw new UncheckedIOException("the answer cannot be read", e);
    }
  }
}
