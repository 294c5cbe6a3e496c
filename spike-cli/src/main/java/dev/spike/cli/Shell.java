package dev.spike.cli;

import dev.spike.cli.console.Console;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * Finds the command that the arguments name, runs it, and turns every end into an exit code. No
 * lambdas about commands: for their sake Java would leave picocli's largest classes out of its
 * archive.
 */
final class Shell {

  private final Console console;
  private final Complaints complaints;
  private final CommandLine spike;

  Shell(List<Object> commands, Console console, boolean debug) {
    this.console = console;
    complaints = new Complaints(console.err(), debug);
    spike = new CommandLine(new SpikeCommand());
    for (Object command : commands) {
      spike.addSubcommand(command);
    }
    spike.setOut(new PrintWriter(console.out(), false, StandardCharsets.UTF_8));
    spike.setErr(new PrintWriter(console.err(), true));
    spike.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
    Ends ends = new Ends(complaints);
    spike.setParameterExceptionHandler(ends);
    spike.setExecutionExceptionHandler(ends);
    spike.setExecutionStrategy(new ExplainedGroups());
    explainOwnOptionsFirst(spike);
    // A name may begin with @, and a file of that name is none of its business.
    spike.setExpandAtFiles(false);
  }

  /** Those that many commands share come last, by their order. */
  private static void explainOwnOptionsFirst(CommandLine command) {
    command.getCommandSpec().usageMessage().sortOptions(false).sortSynopsis(false);
    for (CommandLine below : command.getSubcommands().values()) {
      explainOwnOptionsFirst(below);
    }
  }

  private record Ends(Complaints complaints)
      implements IParameterExceptionHandler, IExecutionExceptionHandler {

    @Override
    public int handleParseException(ParameterException wrong, String[] args) {
      return complaints.about(wrong).code();
    }

    @Override
    public int handleExecutionException(
        Exception failure, CommandLine command, ParseResult parsed) {
      return complaints.about(failure).code();
    }
  }

  /** Runs the command; one that only stands above others explains them. */
  private static final class ExplainedGroups implements IExecutionStrategy {

    @Override
    public int execute(ParseResult parsed) {
      ParseResult last = parsed;
      while (last.hasSubcommand()) {
        last = last.subcommand();
      }
      CommandLine command = last.commandSpec().commandLine();
      Object user = last.commandSpec().userObject();
      boolean isGroup = !(user instanceof Runnable || user instanceof Callable<?>);
      if (isGroup && !last.isUsageHelpRequested()) {
        command.usage(command.getOut());
        return ExitCode.FINE.code();
      }
      return new CommandLine.RunLast().execute(parsed);
    }
  }

  int run(String... args) {
    try {
      int code = spike.execute(args);
      spike.getOut().flush();
      console.out().flush();
      return code;
    } catch (RuntimeException | Error e) {
      return complaints.about(e).code();
    }
  }
}
