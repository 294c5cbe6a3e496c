package dev.spike.cli;

import dev.spike.cli.console.Console;
import dev.spike.cli.draw.DrawCommand;
import dev.spike.cli.draw.GenerateCommand;
import dev.spike.cli.manage.CollectionsCommand;
import dev.spike.cli.work.Bench;
import java.util.List;

/** Every command there is, in the order in which the help lists them. */
final class Commands {

  private Commands() {}

  /** Objects annotated with {@link picocli.CommandLine.Command}; each says no by throwing. */
  static List<Object> all(Console console) {
    Bench bench = new Bench(console, settings -> Local.open(settings, console));
    return List.of(
        new HelpCommand(console),
        new ServeCommand(console),
        new DemoCommand(console),
        DrawCommand.with(bench),
        GenerateCommand.with(bench),
        CollectionsCommand.with(bench),
        new VersionCommand(console));
  }
}
