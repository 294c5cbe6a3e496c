package dev.spike.cli;

import dev.spike.cli.console.Console;
import picocli.CommandLine.Command;

@Command(name = "version", description = "Print Spike's version and Java's.")
final class VersionCommand implements Runnable {

  private final Console console;

  VersionCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    for (String line : new Version().getVersion()) {
      console.out().println(line);
    }
  }
}
