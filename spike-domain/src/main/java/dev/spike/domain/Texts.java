package dev.spike.domain;

/** What any text must fulfil that is kept, or that is shown in a sentence. */
public final class Texts {

  private static final int MOST_SHOWN = 60;

  private Texts() {}

  /** Whether a text can be written as UTF-8 and held by every database. */
  public static boolean areStorable(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0 || Character.isLowSurrogate(c)) {
        return false;
      }
      if (Character.isHighSurrogate(c)) {
        i++;
        if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
          return false;
        }
      }
    }
    return true;
  }

  /** A text of unknown length and content as it can stand in a sentence. */
  public static String shown(String text) {
    String begin = text.length() > MOST_SHOWN ? text.substring(0, MOST_SHOWN) + "…" : text;
    return "'" + begin.replaceAll("\\p{Cntrl}", "\uFFFD") + "'";
  }
}
