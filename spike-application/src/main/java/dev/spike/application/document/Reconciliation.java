package dev.spike.application.document;

import dev.spike.application.Fate;
import java.util.List;

/** What becomes of collections when documents are applied, in the order of the documents. */
public record Reconciliation(List<CollectionFate> collections) {

  public Reconciliation {
    collections = List.copyOf(collections);
  }

  /** How many collections have a fate. */
  public long count(Fate fate) {
    return collections.stream().filter(collection -> collection.fate() == fate).count();
  }
}
