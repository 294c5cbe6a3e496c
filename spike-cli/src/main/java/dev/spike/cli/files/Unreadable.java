package dev.spike.cli.files;

/** What keeps a file from being read, and in which line. */
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
