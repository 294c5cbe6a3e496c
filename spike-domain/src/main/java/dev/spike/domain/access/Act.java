package dev.spike.domain.access;

/** What can be done to a thing that somebody owns. */
public enum Act {
  /** Looking at it. */
  READ("read"),
  /** Making it. */
  CREATE("create"),
  /** Making it other than it was. */
  CHANGE("change"),
  /** Doing away with it. */
  DELETE("delete");

  private final String word;

  Act(String word) {
    this.word = word;
  }

  /** The verb, as it stands in a sentence. */
  @Override
  public String toString() {
    return word;
  }
}
