package dev.spike.cli.work;

import com.fasterxml.jackson.databind.JsonNode;
import dev.spike.domain.Texts;
import java.util.Collection;
import java.util.stream.Collectors;

/** Parts of sentences about things. */
public final class Shown {

  private static final int SECONDS = "2026-03-01T09:00:00".length();

  private Shown() {}

  /** A moment to the second; a dash if there is none. */
  public static String moment(JsonNode instant) {
    String text = instant.asText("");
    return text.length() <= SECONDS ? "-" : text.substring(0, SECONDS) + "Z";
  }

  /** One name, or several, after the word for such things. */
  public static String named(String one, String many, Collection<String> names) {
    String all = names.stream().map(Texts::shown).collect(Collectors.joining(", "));
    return (names.size() == 1 ? one : many) + " " + all;
  }
}
