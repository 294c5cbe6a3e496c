package dev.spike.cli.picture;

import java.util.Locale;

/** SVG as it is written, line by line; texts are escaped, numbers are the same everywhere. */
final class Markup {

  private static final int MOST_FIT = 3;

  private final StringBuilder written = new StringBuilder();

  /** A line that is markup already. */
  Markup line(String markup) {
    written.append(markup).append('\n');
    return this;
  }

  /** A line in which parts stand: numbers and texts, which are escaped. */
  Markup line(String markup, Object... parts) {
    Object[] safe = new Object[parts.length];
    for (int i = 0; i < parts.length; i++) {
      safe[i] = parts[i] instanceof Double number ? number(number) : escaped(parts[i].toString());
    }
    return line(String.format(Locale.ROOT, markup.replace('\'', '"'), safe));
  }

  /** A number with one decimal place at most. */
  static String number(double number) {
    long tenths = Math.round(number * 10);
    String sign = tenths < 0 ? "-" : "";
    long size = Math.abs(tenths);
    return sign + size / 10 + (size % 10 == 0 ? "" : "." + size % 10);
  }

  /** A text as XML has it; what XML cannot have at all is replaced. */
  static String escaped(String text) {
    StringBuilder safe = new StringBuilder();
    text.codePoints().forEach(letter -> safe.append(letter(letter)));
    return safe.toString();
  }

  private static String letter(int letter) {
    return switch (letter) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> "&quot;";
      default -> isAllowed(letter) ? Character.toString(letter) : "\uFFFD";
    };
  }

  private static boolean isAllowed(int letter) {
    boolean blank = letter == '\t' || letter == '\n' || letter == '\r';
    boolean surrogate = letter >= Character.MIN_SURROGATE && letter <= Character.MAX_SURROGATE;
    return blank || letter >= ' ' && !surrogate && letter != 0xFFFE && letter != 0xFFFF;
  }

  /** A text that takes no more room than that of so many letters. */
  static String fit(String text, int letters) {
    int length = text.codePointCount(0, text.length());
    if (length <= letters) {
      return text;
    }
    int kept = Math.max(MOST_FIT, letters - 1);
    return text.substring(0, text.offsetByCodePoints(0, Math.min(kept, length))) + "…";
  }

  @Override
  public String toString() {
    return written.toString();
  }
}
