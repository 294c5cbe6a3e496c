package dev.spike.cli;

import java.util.List;

/** Every command there is, in the order in which the help lists them. */
final class Commands {

  private Commands() {}

  /** Objects annotated with {@link picocli.CommandLine.Command}; each says no by throwing. */
  static List<Object> all(Console console) {
    return List.of(
        new HelpCommand(console),
        new ServeCommand(console),
        new DemoCommand(console),
        new GenerateCommand(console),
        new VersionCommand(console));
  }
}
