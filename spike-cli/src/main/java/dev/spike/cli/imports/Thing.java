package dev.spike.cli.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.cli.console.Nearest;
import dev.spike.cli.work.Lists;
import dev.spike.domain.Refusal;
import dev.spike.domain.Texts;
import dev.spike.http.place.Ask;
import dev.spike.http.place.Place;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The kinds of things that imports are made of; people know each by its name or by its id. */
enum Thing {
  CONNECTION("id"),
  SOURCE("id"),
  PROJECT("name"),
  SCHEDULE("id");

  private static final String ID = "id";

  private final String key;

  /** What one of them goes by in paths. */
  Thing(String key) {
    this.key = key;
  }

  /** What it is called in a sentence. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The command for all of them. */
  String command() {
    return word() + "s";
  }

  /** Where all of them are. */
  String path() {
    return "/api/" + command();
  }

  /** Where one of them is. */
  String one() {
    return path() + "/{}";
  }

  /** What stands in {@link #one} for a thing. */
  String key(JsonNode thing) {
    return thing.path(key).asText();
  }

  /** All of them. */
  ArrayNode all(Place place) {
    Ask ask = Ask.get(path());
    return this == SCHEDULE ? Parcels.all(place, ask, command()) : Lists.all(place, ask);
  }

  /**
   * The thing as it stands in the list of all; if there is none, one is named that may be meant.
   */
  JsonNode named(Place place, String nameOrId) {
    List<JsonNode> all = Lists.of(all(place));
    return find(all, nameOrId).orElseThrow(() -> missing(nameOrId, all));
  }

  /** The thing itself. */
  ObjectNode of(Place place, String nameOrId) {
    return place.ask(Ask.get(one(), key(named(place, nameOrId)))).object();
  }

  private static Optional<JsonNode> find(List<JsonNode> all, String nameOrId) {
    return all.stream()
        .filter(each -> each.path(ID).asText().equalsIgnoreCase(nameOrId))
        .findFirst()
        .or(() -> all.stream().filter(each -> name(each).equals(nameOrId)).findFirst());
  }

  private Refusal missing(String nameOrId, List<JsonNode> all) {
    String otherwise =
        all.isEmpty()
            ? "'spike " + command() + " create' makes one"
            : "'spike " + command() + " list' shows them all";
    String advice = Nearest.advice(nameOrId, all.stream().map(Thing::name).toList(), otherwise);
    return new Refusal(
        Refusal.Kind.MISSING,
        "there is no " + word() + " " + Texts.shown(nameOrId) + "; " + advice);
  }

  /** What all of them are called, by their ids. */
  Map<String, String> names(Place place) {
    return Lists.of(all(place)).stream()
        .collect(Collectors.toMap(each -> each.path(ID).asText(), Thing::name));
  }

  static String name(JsonNode thing) {
    return thing.path("name").asText();
  }

  /** A thing in a sentence. */
  String titled(JsonNode thing) {
    return "the " + word() + " " + Texts.shown(name(thing));
  }
}
