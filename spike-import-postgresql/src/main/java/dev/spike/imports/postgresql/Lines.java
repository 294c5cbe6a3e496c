package dev.spike.imports.postgresql;

/** Counts lines: a carriage return, a line feed, or both together end one. */
final class Lines {

  private Lines() {}

  static int breaksIn(CharSequence text) {
    int breaks = 0;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (letter == '\r' || letter == '\n' && (i == 0 || text.charAt(i - 1) != '\r')) {
        breaks++;
      }
    }
    return breaks;
  }
}
