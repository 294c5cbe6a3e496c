package dev.spike.domain.value;

import dev.spike.domain.Refusal;
import dev.spike.domain.Texts;

/**
 * A text between quotation marks within a notation, with the escapes of JSON: for texts and names
 * that would not survive a line as they are.
 */
public record Quoted(String text, int end) {

  private static final String ESCAPES = "\"\\/bfnrt";
  private static final String ESCAPED = "\"\\/\b\f\n\r\t";

  /** Reads the quoted text that begins at {@code from}; {@code end} is behind its last mark. */
  public static Quoted read(String line, int from) {
    StringBuilder text = new StringBuilder();
    int at = from + 1;
    while (at < line.length() && line.charAt(at) != '"') {
      if (line.charAt(at) != '\\') {
        text.append(line.charAt(at++));
      } else if (line.startsWith("u", at + 1)) {
        text.append(codeUnit(line, at + 2));
        at += 6;
      } else {
        text.append(escaped(line, at + 1));
        at += 2;
      }
    }
    if (at >= line.length()) {
      throw expected(at, "a closing quotation mark");
    }
    return new Quoted(text.toString(), at + 1);
  }

  /** The text as it is where a line can hold it so, else between quotation marks. */
  public static String whereNeeded(String text) {
    boolean safe =
        !text.isEmpty()
            && text.charAt(0) != '"'
            && text.equals(text.strip())
            && text.chars().noneMatch(Quoted::breaksLine);
    return safe ? text : quote(text);
  }

  /** The text between quotation marks. */
  public static String quote(String text) {
    StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
    text.chars().forEach(c -> append(quoted, (char) c));
    return quoted.append('"').toString();
  }

  private static void append(StringBuilder quoted, char c) {
    int escape = c == '/' ? -1 : ESCAPED.indexOf(c);
    if (escape >= 0) {
      quoted.append('\\').append(ESCAPES.charAt(escape));
    } else if (breaksLine(c)) {
      quoted.append(Texts.sentence("\\u%04x", (int) c));
    } else {
      quoted.append(c);
    }
  }

  private static boolean breaksLine(int c) {
    return Character.isISOControl(c) || c == '\u2028' || c == '\u2029';
  }

  private static char escaped(String line, int at) {
    int escape = at < line.length() ? ESCAPES.indexOf(line.charAt(at)) : -1;
    if (escape < 0) {
      throw expected(at, "one of \" \\ / b f n r t u after the backslash");
    }
    return ESCAPED.charAt(escape);
  }

  private static char codeUnit(String line, int at) {
    int unit = 0;
    for (int i = at; i < at + 4; i++) {
      int digit = i < line.length() ? Character.digit(line.charAt(i), 16) : -1;
      if (digit < 0) {
        throw expected(i, "four hexadecimal digits");
      }
      unit = unit * 16 + digit;
    }
    return (char) unit;
  }

  private static Refusal expected(int at, String what) {
    return new Refusal(
        Refusal.Kind.INVALID, Texts.sentence("column %d: expected %s", at + 1, what));
  }
}
