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

@Command(name = "help", description = "Explain Spike, one command, the places, or the exit codes.")
final class HelpCommand implements Runnable {

  private final Console console;

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..*",
      paramLabel = "COMMAND",
      description = "A command, with those below it, 'places' or 'exit-codes'.")
  private List<String> topic = List.of();

  HelpCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    CommandLine spike = spec.parent().commandLine();
    Topic.of(topic)
        .ifPresentOrElse(
            known -> known.lines().forEach(console.out()::println),
            () -> found(spike).usage(console.out()));
  }

  /** Follows the words down to the command that they name. */
  private CommandLine found(CommandLine spike) {
    CommandLine command = spike;
    for (String word : topic) {
      CommandLine below = command.getSubcommands().get(word);
      if (below == null) {
        throw unknownTopic(word, command);
      }
      command = below;
    }
    return command;
  }

  private WrongUsage unknownTopic(String word, CommandLine above) {
    boolean isFirst = above.getParent() == null;
    List<String> topics = new ArrayList<>(above.getSubcommands().keySet());
    if (isFirst) {
      topics.addAll(Topic.words());
    }
    String help = Complaints.help(above);
    String advice =
        Nearest.to(word, topics)
            .map(near -> "did you mean '" + help + " " + near + "'?")
            .orElseGet(() -> "'" + help + (isFirst ? "' lists" : "' tells") + " what there is");
    String typed = String.join(" ", topic);
    return new WrongUsage(spec.commandLine(), "there is no help on '" + typed + "'; " + advice);
  }
}
