package dev.spike.cli.files;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.cli.console.Cells;
import dev.spike.cli.console.Console;
import dev.spike.domain.Refusal;
import dev.spike.http.json.Json;
import dev.spike.http.place.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * All documents of some files, and what to do about them.
 *
 * @param done what is done with them, in the words in which it is said that nothing was
 */
record Pile(List<FileDocument> documents, String done, Console console) {

  Pile {
    documents = List.copyOf(documents);
  }

  /** Reads files; they are refused together for all that is wrong with them. */
  static Pile read(List<String> paths, String done, boolean prune, Console console) {
    DocumentReader reader = new DocumentReader();
    Input.all(paths, prune, console).forEach(reader::read);
    List<FileFault> faults = new ArrayList<>(reader.faults());
    Variables variables = new Variables(System.getenv());
    List<FileDocument> documents = new ArrayList<>();
    for (FileDocument document : reader.documents()) {
      collect(faults, () -> documents.add(variables.filled(document.ofSomeKind())));
    }
    Pile pile = new Pile(documents, done, console);
    if (!faults.isEmpty()) {
      throw pile.refusal(faults);
    }
    if (documents.isEmpty()) {
      throw new Refusal(
          Refusal.Kind.INVALID, "there is no document in what was read; nothing was " + done);
    }
    return pile;
  }

  private static void collect(List<FileFault> faults, Runnable deed) {
    try {
      deed.run();
    } catch (Faulty faulty) {
      faults.addAll(faulty.faults());
    }
  }

  /** What would become of everything by these documents. */
  ObjectNode plan(Place place, boolean prune) {
    return checked(place, batch -> wish(prune));
  }

  /** What becomes of everything by these documents. */
  ObjectNode apply(Place place, boolean prune) {
    return applied(place, batch -> wish(prune));
  }

  /** The same, if nothing else is deleted than this. */
  ObjectNode apply(Place place, Losses agreed) {
    return applied(place, agreed::wish);
  }

  private static ObjectNode wish(boolean prune) {
    return Json.object().put("prune", prune);
  }

  /** What collections may want to name stands on its own feet first. */
  private List<Batch> batches() {
    return Stream.of(Batch.ofImports(documents), Batch.ofCollections(documents))
        .filter(batch -> !batch.documents().isEmpty())
        .toList();
  }

  private ObjectNode checked(Place place, Function<Batch, ObjectNode> wish) {
    List<FileFault> faults = new ArrayList<>();
    List<ObjectNode> plans = new ArrayList<>();
    for (Batch batch : batches()) {
      ObjectNode dry = wish.apply(batch).put("dry_run", true);
      collect(faults, () -> plans.add(batch.apply(place, dry)));
    }
    if (!faults.isEmpty()) {
      throw refusal(faults);
    }
    return Plans.joined(plans);
  }

  /** Several batches are several units of work, so all are checked before the first is applied. */
  private ObjectNode applied(Place place, Function<Batch, ObjectNode> wish) {
    List<Batch> batches = batches();
    if (batches.size() > 1) {
      checked(place, wish);
    }
    List<ObjectNode> plans = new ArrayList<>();
    for (Batch batch : batches) {
      try {
        plans.add(batch.apply(place, wish.apply(batch)));
      } catch (Faulty faulty) {
        throw plans.isEmpty() ? refusal(faulty.faults()) : halfDone(batches, faulty);
      } catch (RuntimeException e) {
        throw plans.isEmpty() ? e : halfDone(batches, e);
      }
    }
    return Plans.joined(plans);
  }

  private RuntimeException halfDone(List<Batch> batches, RuntimeException failure) {
    String done = batches.get(0).kinds();
    console.remark(
        "spike: the documents of "
            + done
            + " are applied, but the others are not; when what is"
            + " wrong is mended, apply all of them again");
    return failure instanceof Faulty faulty ? refusal(faulty.faults(), "") : failure;
  }

  /** Makes a collection of the only document. */
  ObjectNode bringIn(Place place, String path) {
    try {
      return Batch.ofCollections(documents).bringIn(place, path);
    } catch (Faulty faulty) {
      throw refusal(faulty.faults());
    }
  }

  /** Which document of all it is in; of those that cannot be read, nobody knows. */
  private int place(FileFault fault) {
    int place = 0;
    while (place < documents.size() && !documents.get(place).has(fault)) {
      place++;
    }
    return place;
  }

  Refusal refusal(List<FileFault> faults) {
    return refusal(faults, "; nothing was " + done);
  }

  /** One fault is said in one line; more of them stand before the line that counts them. */
  private Refusal refusal(List<FileFault> faults, String end) {
    if (faults.size() == 1) {
      return new Refusal(Refusal.Kind.INVALID, faults.get(0) + end);
    }
    faults.stream()
        .sorted(Comparator.comparingInt(this::place))
        .forEach(fault -> console.remark(Cells.plain(fault.toString())));
    List<String> files = faults.stream().map(FileFault::file).distinct().toList();
    String where = files.size() == 1 ? files.get(0) + " has " : files.size() + " files have ";
    return new Refusal(Refusal.Kind.INVALID, where + faults.size() + " faults" + end);
  }
}
