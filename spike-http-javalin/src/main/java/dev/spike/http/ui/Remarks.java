package dev.spike.http.ui;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * What sources have for those who read them: comments, blanks and lines, a third of the whole. It
 * is left out on the way to browsers, which is all that is ever done to sources.
 */
final class Remarks {

  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  /** Texts stay as they are; marks lose what is beside them. */
  private static final Pattern BESIDE_MARKS =
      Pattern.compile("(\"[^\"]*\")|;? ?(}) ?| ?([{;,]) ?|(:) ");

  /** Where a line ends after one of these, or before one of those, the next goes on with it. */
  private static final String OPEN_END = "{([,;=?:&|";

  private static final String OPEN_START = "})],;.?:&|=";

  /** After one of these, a slash begins a pattern; after all else it divides. */
  private static final Pattern BEFORE_PATTERN =
      Pattern.compile("(?:^|[(,=:\\[!&|?{};+*%<>~^-]|\\b(?:return|typeof|case|in|of))$");

  private static final int LONGEST_WORD_BEFORE_PATTERN = 8;

  private final String source;
  private final StringBuilder kept;
  private int at;
  private boolean blank;
  private boolean line;

  private Remarks(String source) {
    this.source = source;
    kept = new StringBuilder(source.length());
  }

  /** A style sheet without them. */
  static byte[] leftOutOfStyle(byte[] source) {
    String style = COMMENT.matcher(text(source)).replaceAll(" ");
    style = BLANKS.matcher(style).replaceAll(" ");
    style = BESIDE_MARKS.matcher(style).replaceAll("$1$2$3$4");
    return style.strip().getBytes(StandardCharsets.UTF_8);
  }

  /** A module without them. */
  static byte[] leftOutOfModule(byte[] source) {
    Remarks remarks = new Remarks(text(source));
    remarks.code();
    return remarks.kept.append('\n').toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String text(byte[] source) {
    return new String(source, StandardCharsets.UTF_8);
  }

  /** Up to the end, or to the brace that closes what was opened elsewhere. */
  private void code() {
    int open = 0;
    while (at < source.length()) {
      char next = source.charAt(at);
      if (source.startsWith("/*", at)) {
        at = source.indexOf("*/", at) + 2;
        blank = true;
      } else if (source.startsWith("//", at)) {
        at = end('\n');
      } else if (Character.isWhitespace(next)) {
        at++;
        blank = true;
        line |= next == '\n';
      } else if (next == '\'' || next == '"' || next == '/' && isPattern()) {
        quoted(next);
      } else if (next == '`') {
        template();
      } else {
        open += next == '{' ? 1 : next == '}' ? -1 : 0;
        if (open < 0) {
          return;
        }
        keep();
      }
    }
  }

  private int end(char sign) {
    int found = source.indexOf(sign, at);
    return found < 0 ? source.length() : found;
  }

  private boolean isPattern() {
    int from = Math.max(0, kept.length() - LONGEST_WORD_BEFORE_PATTERN);
    return BEFORE_PATTERN.matcher(kept.substring(from)).find();
  }

  /** A text or a pattern, which ends with the sign that it began with. */
  private void quoted(char end) {
    boolean isClass = false;
    keep();
    while (source.charAt(at) != end || isClass) {
      isClass = end == '/' && (isClass ? source.charAt(at) != ']' : source.charAt(at) == '[');
      escaped();
    }
    keep();
  }

  private void escaped() {
    if (source.charAt(at) == '\\') {
      keep();
    }
    keep();
  }

  /** A text with code in it; of its lines, only the indentation is for those who read them. */
  private void template() {
    keep();
    while (source.charAt(at) != '`') {
      if (source.startsWith("${", at)) {
        keep();
        keep();
        code();
        blank = false;
        line = false;
        keep();
      } else if (source.charAt(at) == '\n') {
        keep();
        while (Character.isWhitespace(source.charAt(at))) {
          at++;
        }
      } else {
        escaped();
      }
    }
    keep();
  }

  /** Keeps the next sign, with what has to be between it and the one before. */
  private void keep() {
    char next = source.charAt(at++);
    if (blank && kept.length() > 0) {
      char last = kept.charAt(kept.length() - 1);
      if (line && OPEN_END.indexOf(last) < 0 && OPEN_START.indexOf(next) < 0) {
        kept.append('\n');
      } else if (isPartOfWord(last) && isPartOfWord(next)
          || last == next && "+-/".indexOf(next) >= 0) {
        kept.append(' ');
      }
    }
    blank = false;
    line = false;
    kept.append(next);
  }

  private static boolean isPartOfWord(char sign) {
    return Character.isJavaIdentifierPart(sign) || sign == '#' || sign == '.';
  }
}
