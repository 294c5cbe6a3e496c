package dev.spike.cli;

import dev.spike.cli.console.Console;
import dev.spike.cli.console.Nearest;
import dev.spike.cli.console.WrongUsage;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "help", description = "Explain Spike, one command, or the exit codes.")
final class HelpCommand implements Runnable {

  private static final String EXIT_CODES = "exit-codes";

  private final Console console;

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "COMMAND",
      defaultValue = "",
      description = "A command, or 'exit-codes'.")
  private String topic;

  HelpCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    CommandLine spike = spec.parent().commandLine();
    if (topic.isEmpty()) {
      spike.usage(console.out());
    } else if (topic.equals(EXIT_CODES)) {
      printExitCodes();
    } else if (spike.getSubcommands().containsKey(topic)) {
      spike.getSubcommands().get(topic).usage(console.out());
    } else {
      throw unknownTopic(spike);
    }
  }

  private void printExitCodes() {
    for (ExitCode exit : ExitCode.values()) {
      console.out().println(exit.line());
    }
  }

  private WrongUsage unknownTopic(CommandLine spike) {
    List<String> topics = new ArrayList<>(spike.getSubcommands().keySet());
    topics.add(EXIT_CODES);
    String advice =
        Nearest.to(topic, topics)
            .map(near -> "did you mean 'spike help " + near + "'?")
            .orElse("'spike help' lists what there is");
    return new WrongUsage(spec.commandLine(), "there is no help on '" + topic + "'; " + advice);
  }
}
