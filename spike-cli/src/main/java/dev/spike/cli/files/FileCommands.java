package dev.spike.cli.files;

import dev.spike.cli.work.Bench;
import java.util.List;
import picocli.CommandLine;

/** The commands that read and write files of collections. */
public final class FileCommands {

  private FileCommands() {}

  /** Those that stand for themselves. */
  public static List<Object> all(Bench bench) {
    return List.of(new ApplyCommand(bench), new DiffCommand(bench), new ExportCommand(bench));
  }

  /** Adds those that also stand below the command for collections. */
  public static CommandLine below(CommandLine collections, Bench bench) {
    return collections
        .addSubcommand(new ExportCommand(bench))
        .addSubcommand(new ImportCollection(bench));
  }
}
