package dev.spike.cli.manage;

import dev.spike.cli.work.Bench;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** All that is done with the fields of collections. */
@Command(name = "fields", description = "List, add, change and remove fields of a collection.")
public final class FieldsCommand {

  private FieldsCommand() {}

  /** The command with those below it. */
  public static CommandLine with(Bench bench) {
    return new CommandLine(new FieldsCommand())
        .addSubcommand(new ListFields(bench))
        .addSubcommand(new AddField(bench))
        .addSubcommand(new SetField(bench))
        .addSubcommand(new RemoveFields(bench));
  }
}
