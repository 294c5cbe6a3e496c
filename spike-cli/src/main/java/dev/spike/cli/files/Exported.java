package dev.spike.cli.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.cli.console.Nearest;
import dev.spike.cli.work.Collections;
import dev.spike.cli.work.Lists;
import dev.spike.domain.Refusal;
import dev.spike.domain.Texts;
import dev.spike.http.place.Ask;
import dev.spike.http.place.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Documents of what is at a place. */
final class Exported {

  private static final String IMPORTS = "/api/imports/export";

  private Exported() {}

  /** Those of some collections, or of all if none is named. */
  static List<ObjectNode> collections(Place place, List<String> names) {
    List<JsonNode> collections = new ArrayList<>();
    if (names.isEmpty()) {
      Lists.all(place, Ask.get(Collections.PATH)).forEach(collections::add);
    } else {
      names.forEach(name -> collections.add(Collections.named(place, name)));
    }
    List<ObjectNode> documents = new ArrayList<>();
    for (JsonNode collection : collections) {
      Ask export = Ask.get(Collections.ONE + "/export", collection.path("id").asText());
      documents.add(place.ask(export.with("form", "short")).object());
    }
    return documents;
  }

  /** Those of things of imports that are of some kinds. */
  static List<ObjectNode> imports(Place place, Set<DocumentKind> kinds) {
    List<ObjectNode> documents = new ArrayList<>();
    for (JsonNode each : place.ask(Ask.get(IMPORTS)).list()) {
      ObjectNode document = (ObjectNode) each;
      if (kinds.contains(DocumentKind.of(document))) {
        documents.add(document);
      }
    }
    return documents;
  }

  /** Those of them that are named; if there is none of a name, the refusal says what is near. */
  static List<ObjectNode> named(List<ObjectNode> documents, List<String> names) {
    List<String> known = documents.stream().map(each -> each.path("name").asText()).toList();
    for (String name : names) {
      if (!known.contains(name)) {
        String advice = Nearest.advice(name, known, "spike export without a name writes them all");
        throw new Refusal(
            Refusal.Kind.MISSING,
            "there is nothing named " + Texts.shown(name) + " of these kinds; " + advice);
      }
    }
    return documents.stream().filter(each -> names.contains(each.path("name").asText())).toList();
  }
}
