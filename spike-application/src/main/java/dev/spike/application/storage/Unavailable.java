package dev.spike.application.storage;

/**
 * The storage cannot be reached, has no room, or had no time for the work. Nothing that it did was
 * acknowledged, and the same may succeed a little later.
 */
public final class Unavailable extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** Says in a sentence what is in the way. */
  public Unavailable(String sentence) {
    super(sentence);
  }

  /** Says in a sentence what is in the way, and what is behind it. */
  public Unavailable(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
