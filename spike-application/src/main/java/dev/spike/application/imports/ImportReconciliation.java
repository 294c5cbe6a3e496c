package dev.spike.application.imports;

import dev.spike.application.Fate;
import java.util.List;

/** What becomes of things of imports when documents are applied, in the order of the documents. */
public record ImportReconciliation(List<ImportFate> things) {

  public ImportReconciliation {
    things = List.copyOf(things);
  }

  /** How many things have a fate. */
  public long count(Fate fate) {
    return things.stream().filter(thing -> thing.fate() == fate).count();
  }
}
