package dev.spike.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

@Command(
    name = "spike",
    header = "Live test data on demand, bent on schedule.",
    synopsisSubcommandLabel = "COMMAND",
    versionProvider = Version.class,
    footer = {
      "",
      "spike help COMMAND     explains one command",
      "spike help places      tells where a command works: which service or database",
      "spike help exit-codes  lists what Spike tells the shell when it ends"
    })
final class SpikeCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Option(
      names = {"-h", "--help"},
      order = 2000,
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Explain the command and do nothing else.")
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      order = 2001,
      versionHelp = true,
      description = "Print Spike's version and Java's.")
  private boolean version;

  @Override
  public void run() {
    CommandLine spike = spec.commandLine();
    spike.usage(spike.getOut());
  }
}
