package dev.spike.cli.files;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.cli.console.Console;
import dev.spike.domain.Refusal;
import dev.spike.domain.Texts;
import java.util.List;

/** A file with one object in it, in YAML or JSON. */
public final class ObjectFile {

  private ObjectFile() {}

  /** What stands in a file, or in the standard input if it is called {@code -}. */
  public static ObjectNode read(String path, Console console) {
    DocumentReader reader = new DocumentReader();
    Input.all(List.of(path), false, console).forEach(reader::read);
    if (!reader.faults().isEmpty()) {
      throw new Refusal(Refusal.Kind.INVALID, reader.faults().get(0).toString());
    }
    List<FileDocument> documents = reader.documents();
    if (documents.size() != 1) {
      throw new Refusal(
          Refusal.Kind.INVALID,
          Texts.sentence(
              "there must be one document in %s, not %d", Texts.shown(path), documents.size()));
    }
    return documents.get(0).json();
  }
}
