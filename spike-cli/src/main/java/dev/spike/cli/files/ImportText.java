package dev.spike.cli.files;

import com.fasterxml.jackson.databind.JsonNode;

/** What becomes of a thing of imports, in lines. */
final class ImportText {

  private static final String HIDDEN = "***";

  private ImportText() {}

  static String named(JsonNode thing) {
    return thing.path("kind").asText() + " " + thing.path("name").asText();
  }

  /** What becomes of a member; a secret that is another one reads the same before and after. */
  static String member(JsonNode member) {
    String name = member.path("member").asText();
    String before = said(member.path("before"));
    String after = said(member.path("after"));
    return name
        + ": "
        + (before.equals(after) && before.contains(HIDDEN)
            ? after + " is another one"
            : before + " -> " + after);
  }

  private static String said(JsonNode value) {
    return value.isNull() ? "none" : value.isValueNode() ? value.asText() : value.toString();
  }
}
