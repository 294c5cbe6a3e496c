package dev.spike.cli.files;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.cli.console.Console;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that say where documents are written, and how. */
final class ExportTarget {

  @Option(
      names = "--out",
      paramLabel = "FILE|DIR",
      description = "Where to write it; in a directory, each document gets a file.")
  private Optional<String> out = Optional.empty();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FORMAT",
      converter = FileFormats.class,
      completionCandidates = FileFormats.class,
      description = "yaml or json: what the file's name says, else yaml.")
  private Optional<FileFormat> format = Optional.empty();

  void write(List<ObjectNode> documents, Console console) {
    if (documents.isEmpty()) {
      console.remark("There is nothing to export.");
    } else if (out.isPresent()) {
      console.remark(new Export(out.get(), format).write(documents));
    } else {
      console.out().print(format.orElse(FileFormat.YAML).text(documents));
    }
  }
}
