package dev.spike.cli.imports;

import dev.spike.cli.work.Bench;
import java.util.stream.Stream;
import picocli.CommandLine;

/** Commands that things of several kinds have in common, each explained for its kind. */
final class Described {

  private Described() {}

  static CommandLine delete(Bench bench, Thing kind, String description, String... examples) {
    return of(new DeleteThing(bench, kind), description, examples);
  }

  static CommandLine test(Bench bench, Thing kind, String description, String... examples) {
    return of(new TestThing(bench, kind), description, examples);
  }

  static CommandLine turn(Bench bench, boolean on, String description, String... examples) {
    CommandLine command = of(new TurnSchedule(bench, on), description, examples);
    command.setCommandName(on ? "enable" : "disable");
    return command;
  }

  private static CommandLine of(Object command, String description, String... examples) {
    CommandLine described = new CommandLine(command);
    described
        .getCommandSpec()
        .usageMessage()
        .description(description)
        .footer(Stream.concat(Stream.of(""), Stream.of(examples)).toArray(String[]::new));
    return described;
  }
}
