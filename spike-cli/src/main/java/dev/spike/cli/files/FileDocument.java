package dev.spike.cli.files;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.cli.console.Cells;
import dev.spike.domain.Refusal;
import java.util.List;
import java.util.Map;

/**
 * A document as it stands in a file.
 *
 * @param number which one of the file it is
 * @param lines where its parts stand, by their JSON pointers
 */
record FileDocument(String file, int number, ObjectNode json, Map<String, Integer> lines) {

  FileDocument {
    lines = Map.copyOf(lines);
  }

  boolean has(FileFault fault) {
    return fault.file().equals(file) && fault.document() == number;
  }

  boolean isOfCollection() {
    return DocumentKind.of(json) == DocumentKind.COLLECTION;
  }

  /** The same, after it was looked whether there is such a kind. */
  FileDocument ofSomeKind() {
    try {
      DocumentKind.of(json);
      return this;
    } catch (Refusal refusal) {
      throw new Faulty(List.of(fault("/" + DocumentKind.MEMBER, refusal.getMessage())));
    }
  }

  /** What is wrong at a place of it. */
  FileFault fault(String pointer, String sentence) {
    String known = pointer;
    while (!lines.containsKey(known)) {
      known = known.substring(0, known.lastIndexOf('/'));
    }
    String member = pointer.isEmpty() ? "" : ", " + Cells.plain(pointer.substring(1));
    return new FileFault(
        file,
        number,
        "document " + number + ", line " + lines.get(known) + member + ": " + sentence);
  }
}
