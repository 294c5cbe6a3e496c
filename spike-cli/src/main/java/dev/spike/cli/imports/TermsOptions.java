package dev.spike.cli.imports;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What holds for a run besides its project, to be mixed into commands. */
final class TermsOptions {

  @Option(
      names = "--file",
      paramLabel = "FILE",
      description = "A file, below the directory that imports may read, in place of the source's.")
  private List<String> files = new ArrayList<>();

  @Option(
      names = "--callback",
      paramLabel = "URL",
      description = "Who is told by a POST what became of it.")
  private Optional<String> callback = Optional.empty();

  /** Adds what was said. */
  void put(ObjectNode wanted) {
    if (!files.isEmpty()) {
      ArrayNode local = wanted.putArray("local_files");
      files.forEach(local::add);
    }
    callback.ifPresent(url -> wanted.put("callback_url", url));
  }
}
