package dev.spike.persistence.jpa;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * The last revision of a collection, of all users and keys together, of all of imports, or of the
 * clock.
 */
@Entity
@Table(name = "revisions")
class RevisionRow {

  /** What stands in the place of a collection's id for users and keys. */
  static final long ACCESS = 0;

  /** What stands there for all of imports, which are counted by themselves. */
  static final long IMPORTS = -1;

  /** What stands there for the clock. */
  static final long CLOCK = -2;

  @Id private long collectionId;
  private long revision;

  static RevisionRow of(long collectionId, long revision) {
    RevisionRow row = new RevisionRow();
    row.collectionId = collectionId;
    row.revision = revision;
    return row;
  }

  long revision() {
    return revision;
  }
}
