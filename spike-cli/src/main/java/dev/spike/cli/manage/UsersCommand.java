package dev.spike.cli.manage;

import dev.spike.cli.work.Bench;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** All that Admins do with the people who may sign in. */
@Command(name = "users", description = "Admit, list, change and remove people; for Admins.")
public final class UsersCommand {

  private UsersCommand() {}

  /** The command with those below it. */
  public static CommandLine with(Bench bench) {
    return new CommandLine(new UsersCommand())
        .addSubcommand(new CreateUser(bench))
        .addSubcommand(new ListUsers(bench))
        .addSubcommand(new SetRole(bench))
        .addSubcommand(new ResetPassword(bench))
        .addSubcommand(new DeleteUser(bench));
  }
}
