package dev.spike.cli;

import dev.spike.cli.console.Console;
import dev.spike.cli.manage.CollectionsCommand;
import dev.spike.cli.manage.FieldsCommand;
import dev.spike.cli.manage.KeysCommand;
import dev.spike.cli.manage.LoginCommand;
import dev.spike.cli.manage.LogoutCommand;
import dev.spike.cli.manage.UsersCommand;
import dev.spike.cli.manage.WhoamiCommand;
import dev.spike.cli.work.Bench;
import dev.spike.cli.work.Profiles;
import java.nio.file.Path;
import java.time.InstantSource;
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
    return List.of(
        new HelpCommand(console),
        new ServeCommand(console),
        new DemoCommand(console),
        new GenerateCommand(console),
        CollectionsCommand.with(bench),
        FieldsCommand.with(bench),
        KeysCommand.with(bench),
        UsersCommand.with(bench),
        new LoginCommand(bench),
        new LogoutCommand(bench),
        new WhoamiCommand(bench),
        new VersionCommand(console));
  }
}
