package dev.spike.cli.files;

import dev.spike.cli.console.Console;
import java.util.List;
import picocli.CommandLine.Option;

/** The option that names files of documents. */
final class DocumentFiles {

  @Option(
      names = {"-f", "--file"},
      required = true,
      paramLabel = "FILE|DIR|-",
      description =
          "A file of documents, a directory of *.yaml, *.yml and *.json without those below it,"
              + " or - for the standard input; give one option for each.")
  private List<String> paths;

  Pile read(String done, boolean prune, Console console) {
    return Pile.read(paths, done, prune, console);
  }
}
