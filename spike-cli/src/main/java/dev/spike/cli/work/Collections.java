package dev.spike.cli.work;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.spike.cli.console.Nearest;
import dev.spike.domain.Refusal;
import dev.spike.domain.Texts;
import dev.spike.http.place.Ask;
import dev.spike.http.place.Place;
import java.util.ArrayList;
import java.util.List;

/** Finds collections and their fields by the names that people know them by. */
public final class Collections {

  /** Where collections are. */
  public static final String PATH = "/api/admin/collections";

  /** Where one of them is, by its id. */
  public static final String ONE = PATH + "/{}";

  /** What to say and to do where there is none. */
  public static final String NONE =
      "There are no collections yet; spike collections create NAME makes one.";

  private static final String MAKE = "'spike collections create' makes one";
  private static final String ALL = "'spike collections list' shows them all";

  private Collections() {}

  /** The collection of a name; if there is none, the refusal names one that was perhaps meant. */
  public static JsonNode named(Place place, String name) {
    ArrayNode found = place.ask(Ask.get(PATH).with("name", name)).list();
    if (found.isEmpty()) {
      List<String> names = new ArrayList<>();
      Lists.all(place, Ask.get(PATH)).forEach(each -> names.add(each.path("name").asText()));
      String advice = Nearest.advice(name, names, names.isEmpty() ? MAKE : ALL);
      throw missing("collection named " + Texts.shown(name), advice);
    }
    return found.get(0);
  }

  /** The field of a name, of either half. */
  public static List<JsonNode> fields(JsonNode collection, String name) {
    List<JsonNode> found = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (JsonNode field : collection.path("fields")) {
      names.add(field.path("field_name").asText());
      if (field.path("field_name").asText().equals(name)) {
        found.add(field);
      }
    }
    if (found.isEmpty()) {
      String thing = "field " + Texts.shown(name) + " in " + collection.path("name").asText();
      String all = "'spike fields list' shows them all";
      throw missing(thing, Nearest.advice(name, names, all));
    }
    return found;
  }

  private static Refusal missing(String thing, String advice) {
    return new Refusal(Refusal.Kind.MISSING, "there is no " + thing + "; " + advice);
  }
}
