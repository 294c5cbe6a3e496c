package dev.spike.domain;

import java.util.Locale;
import java.util.regex.Pattern;

/** What any text must fulfil that is kept, or that is shown in a sentence. */
public final class Texts {

  private static final int MOST_SHOWN = 60;

  /** Control characters, halves of surrogate pairs, and what breaks lines. */
  private static final Pattern UNFIT = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]");

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
    boolean all = text.codePointCount(0, text.length()) <= MOST_SHOWN;
    String begin = all ? text : text.substring(0, text.offsetByCodePoints(0, MOST_SHOWN)) + "…";
    return "'" + UNFIT.matcher(begin).replaceAll("\uFFFD") + "'";
  }

  /** A text as JSON has it, in quotes and with signs that stand for others where it has to. */
  public static String json(String text) {
    StringBuilder json = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < ' ' || Character.isSurrogate(c)) {
        json.append(sentence("\\u%04x", (int) c));
      } else {
        json.append(c);
      }
    }
    return json.append('"').toString();
  }

  /** A sentence with parts filled in, the same on every machine. */
  public static String sentence(String sentence, Object... parts) {
    return String.format(Locale.ROOT, sentence, parts);
  }
}
