package dev.spike.http.openapi;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** HTML as it grows. Whatever is not markup of our own is escaped. */
final class Html {

  private static final Pattern EMPHASIS =
      Pattern.compile("`([^`]+)`|\\*\\*([^*]+)\\*\\*|\\*([^*]+)\\*");
  private static final Pattern TOKEN =
      Pattern.compile(
          "(\"(?:[^\"\\\\]|\\\\.)*\")(\\s*:)?|\\b(true|false|null)\\b|-?\\d+(?:\\.\\d+)?");

  private final StringBuilder text = new StringBuilder();

  /** Adds markup, in which each question mark stands for the next of the texts. */
  Html add(String markup, String... texts) {
    int next = 0;
    for (int i = 0; i < markup.length(); i++) {
      char c = markup.charAt(i);
      text.append(c == '?' ? escaped(texts[next++]) : String.valueOf(c));
    }
    return this;
  }

  Html add(Html other) {
    text.append(other.text);
    return this;
  }

  /** Paragraphs with some emphasis, as descriptions are written. */
  Html paragraphs(String description) {
    for (String paragraph : description.strip().split("\n\\s*\n")) {
      text.append("<p>");
      line(paragraph.replace('\n', ' '));
      text.append("</p>\n");
    }
    return this;
  }

  /** One line with some emphasis. */
  Html line(String description) {
    Matcher emphasis = EMPHASIS.matcher(description);
    int done = 0;
    while (emphasis.find()) {
      text.append(escaped(description.substring(done, emphasis.start())));
      marked("code", emphasis.group(1));
      marked("strong", emphasis.group(2));
      marked("em", emphasis.group(3));
      done = emphasis.end();
    }
    text.append(escaped(description.substring(done)));
    return this;
  }

  private void marked(String element, String inner) {
    if (inner != null) {
      text.append('<').append(element).append('>').append(escaped(inner));
      text.append("</").append(element).append('>');
    }
  }

  /** JSON in colours. */
  Html json(String json) {
    Matcher token = TOKEN.matcher(json);
    int done = 0;
    while (token.find()) {
      text.append(escaped(json.substring(done, token.start())));
      String kind = token.group(1) == null ? "n" : token.group(2) == null ? "s" : "k";
      text.append("<span class=\"").append(kind).append("\">");
      text.append(escaped(token.group())).append("</span>");
      done = token.end();
    }
    text.append(escaped(json.substring(done)));
    return this;
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
