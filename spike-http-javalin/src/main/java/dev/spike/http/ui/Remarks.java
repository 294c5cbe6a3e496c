package dev.spike.http.ui;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * What sources have for those who read them: comments and indentation, a quarter of the whole. It
 * is left out on the way to browsers, which is all that is ever done to sources.
 */
final class Remarks {

  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/[ \\t]*", Pattern.DOTALL);
  private static final Pattern LINE = Pattern.compile("^[ \\t]*//.*$", Pattern.MULTILINE);
  private static final Pattern INDENTATION = Pattern.compile("\\n\\s+");

  private Remarks() {}

  /** A source without them. It has no comment behind code, and no string that looks like one. */
  static byte[] leftOut(byte[] source) {
    String text = new String(source, StandardCharsets.UTF_8);
    String code = COMMENT.matcher(text).replaceAll("");
    code = LINE.matcher(code).replaceAll("");
    return INDENTATION.matcher("\n" + code).replaceAll("\n").getBytes(StandardCharsets.UTF_8);
  }
}
