package dev.spike.cli.files;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.cli.console.Console;
import dev.spike.domain.Fault;
import dev.spike.domain.Refusal;
import dev.spike.domain.Texts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The only document of a file, for those who know what it says; its faults have places in it. */
public final class Sheet {

  private final FileDocument document;
  private final String done;
  private final Console console;

  private Sheet(FileDocument document, String done, Console console) {
    this.document = document;
    this.done = done;
    this.console = console;
  }

  /**
   * Reads a file.
   *
   * @param done what is done with it, in the words in which it is said that nothing was
   */
  public static Sheet of(String path, String done, Console console) {
    DocumentReader reader = new DocumentReader();
    Input.all(List.of(path), false, console).forEach(reader::read);
    if (!reader.faults().isEmpty()) {
      throw new Pile(reader.documents(), done, console).refusal(reader.faults());
    }
    if (reader.documents().size() != 1) {
      throw new Refusal(
          Refusal.Kind.INVALID,
          Texts.sentence(
              "%s has %d documents, and needs one; nothing was %s",
              Texts.shown(path), reader.documents().size(), done));
    }
    return new Sheet(reader.documents().get(0), done, console);
  }

  /** Where a file is that this one names, as seen from it. */
  public Path beside(String name) {
    return Optional.ofNullable(Path.of(document.file()).getParent())
        .map(directory -> directory.resolve(name))
        .orElseGet(() -> Path.of(name));
  }

  /** What it says; all that is wrong is refused together, each fault with its line. */
  public <T> T read(Function<ObjectNode, T> meaning) {
    try {
      return meaning.apply(document.json());
    } catch (Refusal refusal) {
      throw refusal.kind() == Refusal.Kind.INVALID ? refusal(refusal.faults()) : refusal;
    }
  }

  /** The refusal of all that is wrong with it. */
  public Refusal refusal(List<Fault> faults) {
    List<FileFault> placed = new ArrayList<>();
    faults.forEach(fault -> placed.add(document.fault(fault.pointer(), fault.detail())));
    return new Pile(List.of(document), done, console).refusal(placed);
  }
}
