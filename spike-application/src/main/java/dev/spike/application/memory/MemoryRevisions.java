package dev.spike.application.memory;

import dev.spike.application.storage.Revised;
import dev.spike.application.storage.Revisions;
import java.util.stream.Collectors;

/** Revisions as one unit of work sees them. */
record MemoryRevisions(Unit unit) implements Revisions {

  private RevisionTable table() {
    return unit.state().revisions();
  }

  @Override
  public long last() {
    return table().last();
  }

  @Override
  public Revised since(long revision) {
    return new Revised(
        last(),
        table().access() > revision,
        table().byRevision().from(revision + 1).collect(Collectors.toSet()));
  }
}
