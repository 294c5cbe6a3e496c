package dev.spike.cli.manage;

import dev.spike.cli.work.Bench;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** All that is done with the API keys of machines. */
@Command(name = "keys", description = "Make, list, revoke and delete API keys for machines.")
public final class KeysCommand {

  private KeysCommand() {}

  /** The command with those below it. */
  public static CommandLine with(Bench bench) {
    return new CommandLine(new KeysCommand())
        .addSubcommand(new CreateKey(bench))
        .addSubcommand(new ListKeys(bench))
        .addSubcommand(new RevokeKey(bench))
        .addSubcommand(new DeleteKey(bench));
  }
}
