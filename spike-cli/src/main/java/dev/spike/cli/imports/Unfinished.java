package dev.spike.cli.imports;

/** Something that was done as it was asked for, and did not end well. */
public final class Unfinished extends RuntimeException {

  private static final long serialVersionUID = 1;

  Unfinished(String sentence) {
    super(sentence, null, false, false);
  }
}
