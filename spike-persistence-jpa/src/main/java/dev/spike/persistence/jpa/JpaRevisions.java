package dev.spike.persistence.jpa;

import dev.spike.application.storage.Revised;
import dev.spike.application.storage.Revisions;
import dev.spike.domain.collection.CollectionId;
import java.util.List;
import java.util.stream.Collectors;

/** Revisions in a database. */
record JpaRevisions(Desk desk) implements Revisions {

  @Override
  public long last() {
    return desk.revision();
  }

  @Override
  public Revised since(long revision) {
    List<Long> revised =
        desk.list(
            Long.class,
            "select collectionId from RevisionRow where revision > ?1 and collectionId >= ?2",
            revision,
            RevisionRow.ACCESS);
    return new Revised(
        last(),
        revised.contains(RevisionRow.ACCESS),
        revised.stream()
            .filter(id -> id != RevisionRow.ACCESS)
            .map(CollectionId::new)
            .collect(Collectors.toSet()));
  }
}
