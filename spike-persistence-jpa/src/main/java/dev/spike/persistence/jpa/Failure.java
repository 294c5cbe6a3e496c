package dev.spike.persistence.jpa;

/** What a database's failure means for those who asked. */
enum Failure {
  /** Somebody came between: the same again may succeed. */
  COLLISION,
  /** A spike was to be written into the time of another. */
  OVERLAP,
  /** It cannot be reached, or cannot write now. */
  UNAVAILABLE,
  /** It holds something else than a database of Spike. */
  DAMAGED,
  /** The statement was wrong. */
  OTHER
}
