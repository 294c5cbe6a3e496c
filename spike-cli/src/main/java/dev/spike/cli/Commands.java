package dev.spike.cli;

import dev.spike.cli.console.Console;
import dev.spike.cli.manage.CollectionsCommand;
import dev.spike.cli.spikes.PreviewCommand;
import dev.spike.cli.spikes.SpikesCommand;
import dev.spike.cli.spikes.StatusCommand;
import dev.spike.cli.spikes.TimelineCommand;
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
        new GenerateCommand(console),
        CollectionsCommand.with(bench),
        SpikesCommand.with(bench),
        new StatusCommand(bench),
        new TimelineCommand(bench),
        new PreviewCommand(bench),
        new VersionCommand(console));
  }
}
