package dev.spike.application.imports;

/** A load was told to stop; nothing of it is kept. */
public final class Stopped extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** Says in a sentence why. */
  public Stopped(String sentence) {
    super(sentence, null, false, false);
  }
}
