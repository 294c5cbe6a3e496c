package dev.spike.cli;

import dev.spike.cli.console.Console;
import dev.spike.cli.draw.DrawCommand;
import dev.spike.cli.draw.GenerateCommand;
import dev.spike.cli.files.FileCommands;
import dev.spike.cli.imports.ConnectionsCommand;
import dev.spike.cli.imports.ImportCommand;
import dev.spike.cli.imports.JobsCommand;
import dev.spike.cli.imports.ProjectsCommand;
import dev.spike.cli.imports.SchedulesCommand;
import dev.spike.cli.imports.SourcesCommand;
import dev.spike.cli.manage.CollectionsCommand;
import dev.spike.cli.manage.FieldsCommand;
import dev.spike.cli.manage.KeysCommand;
import dev.spike.cli.manage.LoginCommand;
import dev.spike.cli.manage.LogoutCommand;
import dev.spike.cli.manage.UsersCommand;
import dev.spike.cli.manage.WhoamiCommand;
import dev.spike.cli.spikes.PreviewCommand;
import dev.spike.cli.spikes.SpikesCommand;
import dev.spike.cli.spikes.StatusCommand;
import dev.spike.cli.spikes.TimelineCommand;
import dev.spike.cli.work.Bench;
import dev.spike.cli.work.Profiles;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Every command there is, in the order in which the help lists them. */
final class Commands {

  private Commands() {}

  /** Objects annotated with {@link picocli.CommandLine.Command}; each says no by throwing. */
  static List<Object> all(Console console) {
    Profiles profiles = new Profiles(System.getenv(), Path.of(System.getProperty("user.home")));
    Bench bench =
        new Bench(
            console, settings -> Local.open(settings, console), profiles, InstantSource.system());
    List<Object> commands = new ArrayList<>();
    commands.add(new HelpCommand(console));
    commands.add(new ServeCommand(console));
    commands.add(new DemoCommand(console));
    commands.add(FileCommands.below(CollectionsCommand.with(bench), bench));
    commands.add(FieldsCommand.with(bench));
    commands.addAll(FileCommands.all(bench));
    commands.add(SpikesCommand.with(bench));
    commands.add(new StatusCommand(bench));
    commands.add(new TimelineCommand(bench));
    commands.add(new PreviewCommand(bench));
    commands.add(DrawCommand.with(bench));
    commands.add(GenerateCommand.with(bench));
    commands.add(ConnectionsCommand.with(bench));
    commands.add(SourcesCommand.with(bench));
    commands.add(ProjectsCommand.with(bench));
    commands.add(SchedulesCommand.with(bench));
    commands.add(ImportCommand.with(bench));
    commands.add(JobsCommand.with(bench));
    commands.add(KeysCommand.with(bench));
    commands.add(UsersCommand.with(bench));
    commands.add(new LoginCommand(bench));
    commands.add(new LogoutCommand(bench));
    commands.add(new WhoamiCommand(bench));
    commands.add(new DoctorCommand(bench));
    commands.add(new CompletionCommand(console));
    commands.add(new ManualCommand(console));
    commands.add(new VersionCommand(console));
    commands.add(new RehearseCommand());
    return commands;
  }
}
