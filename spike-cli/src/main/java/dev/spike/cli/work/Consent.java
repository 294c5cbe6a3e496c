package dev.spike.cli.work;

import dev.spike.cli.console.Cells;
import dev.spike.cli.console.Console;
import dev.spike.cli.console.Questions;
import dev.spike.cli.console.WrongUsage;
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
  public boolean to(String deed, Where where, Console console) {
    return to(deed, where, console, () -> {});
  }

  /** The same; whoever is asked is shown something first. */
  public boolean to(String deed, Where where, Console console, Runnable showing) {
    if (yes) {
      return true;
    }
    Questions questions = new Questions(console);
    if (!questions.areHeard()) {
      throw new WrongUsage(
          spec.commandLine(), "to " + deed + " needs --yes where nobody can be asked");
    }
    showing.run();
    String place = where.kind().equals("service") ? " at " + where.name() : "";
    String question = Cells.plain("Really " + deed + place + "?");
    boolean agreed = questions.ask(question + " [y/N]").matches("(?i)y|yes");
    if (!agreed) {
      console.remark("Nothing was done.");
    }
    return agreed;
  }

  /** Whether it is given before anybody asks. */
  public boolean isGiven() {
    return yes;
  }
}
