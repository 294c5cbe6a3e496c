package dev.spike.cli.manage;

import dev.spike.cli.work.Bench;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** All that is done with collections. */
@Command(name = "collections", description = "List, make, change and delete collections.")
public final class CollectionsCommand {

  private CollectionsCommand() {}

  /** The command with those below it. */
  public static CommandLine with(Bench bench) {
    return new CommandLine(new CollectionsCommand())
        .addSubcommand(new ListCollections(bench))
        .addSubcommand(new ShowCollection(bench))
        .addSubcommand(new CreateCollection(bench))
        .addSubcommand(new RenameCollection(bench))
        .addSubcommand(new SetCollection(bench))
        .addSubcommand(new CopyCollection(bench))
        .addSubcommand(new DeleteCollections(bench));
  }
}
