package dev.spike.cli.files;

import dev.spike.cli.work.Bench;
import picocli.CommandLine;

/** The commands that read and write files of collections and imports. */
public final class FileCommands {

  private FileCommands() {}

  /** The command that makes everything as it is written. */
  public static Object apply(Bench bench) {
    return new ApplyCommand(bench);
  }

  /** The command that says what the former would do. */
  public static Object diff(Bench bench) {
    return new DiffCommand(bench);
  }

  /** The command that writes down what there is. */
  public static Object export(Bench bench) {
    return new ExportCommand(bench);
  }

  /** Adds those that also stand below the command for collections. */
  public static CommandLine below(CommandLine collections, Bench bench) {
    return collections
        .addSubcommand(new ExportCollections(bench))
        .addSubcommand(new ImportCollection(bench));
  }
}
