package dev.spike.application;

/** What becomes of a thing when documents are applied. */
public enum Fate {
  /** It is new. */
  CREATED,
  /** It is made other than it was. */
  CHANGED,
  /** It is as it was, but stands elsewhere in the order. */
  MOVED,
  /** It stays as it is. */
  UNCHANGED,
  /** It could only be planned for a time that has passed, so nothing is done about it. */
  OVER,
  /** It is done away with. */
  DELETED
}
