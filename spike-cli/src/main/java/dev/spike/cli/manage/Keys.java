package dev.spike.cli.manage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.cli.console.Nearest;
import dev.spike.cli.work.Lists;
import dev.spike.domain.Refusal;
import dev.spike.domain.Texts;
import dev.spike.http.place.Ask;
import dev.spike.http.place.Place;
import java.util.List;

/** Finds keys by their ids, or by how they begin. */
final class Keys {

  static final String PATH = "/api/admin/api-keys";
  static final String ONE = PATH + "/{}";

  private static final String PREFIX = "key_prefix";
  private static final int LONGEST_PREFIX = 12;

  private Keys() {}

  /** The key that is meant; one that was typed as a whole is not repeated. */
  static ObjectNode meant(Place place, String typed) {
    if (typed.matches("\\d{1,18}")) {
      return place.ask(Ask.get(ONE, typed)).object();
    }
    String begin = typed.substring(0, Math.min(LONGEST_PREFIX, typed.length()));
    List<JsonNode> all = Lists.of(Lists.all(place, Ask.get(PATH)));
    List<JsonNode> found = all.stream().filter(key -> prefix(key).startsWith(begin)).toList();
    if (found.size() != 1) {
      throw found.isEmpty() ? missing(begin, all) : several(begin, found);
    }
    return (ObjectNode) found.get(0);
  }

  private static String prefix(JsonNode key) {
    return key.path(PREFIX).asText();
  }

  /** The key in a sentence. */
  static String named(JsonNode key) {
    return Texts.sentence("%s (%s)", Texts.shown(key.path("label").asText()), prefix(key) + "…");
  }

  private static Refusal missing(String begin, List<JsonNode> all) {
    String advice =
        Nearest.advice(
            begin, all.stream().map(Keys::prefix).toList(), "'spike keys list' shows them all");
    return new Refusal(
        Refusal.Kind.MISSING,
        "there is no API key that begins with " + Texts.shown(begin) + "; " + advice);
  }

  private static Refusal several(String begin, List<JsonNode> found) {
    return new Refusal(
        Refusal.Kind.INVALID,
        Texts.sentence(
            "%d API keys begin with %s; name the one by its id", found.size(), Texts.shown(begin)));
  }
}
