package dev.spike.persistence.jpa;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The last revision of a collection, or of all users and keys together. */
@Entity
@Table(name = "revisions")
class RevisionRow {

  /** What stands in the place of a collection's id for users and keys. */
  static final long ACCESS = 0;

  @Id private long collectionId;
  private long revision;

  static RevisionRow of(long collectionId, long revision) {
    RevisionRow row = new RevisionRow();
    row.collectionId = collectionId;
    row.revision = revision;
    return row;
  }
}
