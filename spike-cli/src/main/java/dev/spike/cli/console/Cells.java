package dev.spike.cli.console;

/** Text as a terminal shows it: letters that take two cells, and those that take none. */
public final class Cells {

  private static final String CUT = "…";

  private Cells() {}

  /** How many cells a text takes. */
  public static int width(String text) {
    return text.codePoints().map(Cells::width).sum();
  }

  private static int width(int letter) {
    int type = Character.getType(letter);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    return isWide(letter) ? 2 : 1;
  }

  private static boolean isWide(int letter) {
    return letter >= 0x1100
        && (letter <= 0x115f
            || letter >= 0x2e80 && letter <= 0xa4cf
            || letter >= 0xac00 && letter <= 0xd7a3
            || letter >= 0xf900 && letter <= 0xfaff
            || letter >= 0xfe30 && letter <= 0xfe6f
            || letter >= 0xff00 && letter <= 0xff60
            || letter >= 0xffe0 && letter <= 0xffe6
            || letter >= 0x1f300 && letter <= 0x1f64f
            || letter >= 0x1f900 && letter <= 0x1f9ff
            || letter >= 0x20000);
  }

  /** A text on one line, without anything that would steer the terminal. */
  public static String plain(String text) {
    return text.replaceAll("\\p{Cc}", " ");
  }

  /** A text that takes at most so many cells. */
  public static String fit(String text, int cells) {
    if (width(text) <= cells) {
      return text;
    }
    StringBuilder fitted = new StringBuilder();
    int taken = 1;
    for (int letter : text.codePoints().toArray()) {
      taken += width(letter);
      if (taken > cells) {
        break;
      }
      fitted.appendCodePoint(letter);
    }
    return cells < 1 ? "" : fitted.append(CUT).toString();
  }

  /** A text that takes exactly so many cells. */
  public static String fill(String text, int cells) {
    String fitted = fit(text, cells);
    return fitted + " ".repeat(Math.max(0, cells - width(fitted)));
  }
}
