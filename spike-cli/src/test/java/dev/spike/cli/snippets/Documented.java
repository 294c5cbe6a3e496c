package dev.spike.cli.snippets;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Something public, and what is said of it.
 *
 * @param name by which it is found
 * @param needsExample whether words alone are not enough
 */
record Documented(String name, String comment, boolean needsExample) {

  private static final Pattern EXAMPLE =
      Pattern.compile("<pre>\\{@code\\n(.*?)\\n *}</pre>", Pattern.DOTALL);
  private static final Pattern TAGS = Pattern.compile("^ *@.*", Pattern.DOTALL | Pattern.MULTILINE);

  /** What is shown of it, each a piece of Java. */
  List<String> examples() {
    return EXAMPLE.matcher(comment).results().map(result -> result.group(1).stripIndent()).toList();
  }

  /** Whether anything is said of it in words. */
  boolean isExplained() {
    String words = EXAMPLE.matcher(comment).replaceAll("");
    return !TAGS.matcher(words).replaceAll("").isBlank();
  }
}
