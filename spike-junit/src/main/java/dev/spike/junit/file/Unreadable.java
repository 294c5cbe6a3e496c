package dev.spike.junit.file;

/** A file in which something is wrong that keeps the rest of it from being read. */
final class Unreadable extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final int line;

  Unreadable(int line, String sentence) {
    super(sentence, null, false, false);
    this.line = line;
  }

  int line() {
    return line;
  }
}
