package dev.spike.cli.snippets;

import java.util.regex.Pattern;

/**
 * A piece of Java as documentation shows it: a class, members of one, or statements.
 *
 * @param place where it is shown
 * @param imports the packages that whoever reads it there has at hand
 */
record Snippet(String place, String imports, String text) {

  private static final Pattern CLASS = Pattern.compile("^class \\w+", Pattern.MULTILINE);
  private static final Pattern MEMBERS =
      Pattern.compile("(?:@|static |private ).*", Pattern.DOTALL);

  private static final String LIBRARIES =
      """
      import java.io.*;
      import java.math.*;
      import java.net.*;
      import java.net.http.*;
      import java.nio.file.*;
      import java.time.*;
      import java.util.*;
      import java.util.stream.*;
      import dev.spike.domain.feed.*;
      import dev.spike.domain.schedule.Continuity;
      import dev.spike.domain.schedule.Window;
      """;

  /** What snippets may take as given. */
  private static final String GIVEN =
      """
      Feed feed;
      FeedBuilder builder;
      Row row;
      Instant start;
      OutputStream out;
      dev.spike.junit.SettableClock clock;
      dev.spike.junit.server.SpikeServer server;
      """;

  /** A compilation unit around it. */
  String unit() {
    String head = "package shown." + place + ";\n" + LIBRARIES + imports;
    if (CLASS.matcher(text).find()) {
      return head + text + "\n";
    }
    String members =
        MEMBERS.matcher(text).matches() ? text : "void shown() throws Exception {\n" + text + "\n}";
    return head + "class Shown {\n" + GIVEN + members + "\n}\n";
  }
}
