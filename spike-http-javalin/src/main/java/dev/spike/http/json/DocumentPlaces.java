package dev.spike.http.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Where the parts of a document stand in the form in which it was written. */
record DocumentPlaces(ObjectNode json) {

  /** The place in the document of what agents know by its place among all fields and spikes. */
  String of(String pointer) {
    String[] parts = pointer.split("/", 4);
    if (parts.length < 3) {
      return pointer;
    }
    String rest = parts.length > 3 ? parts[3] : "";
    return switch (parts[1]) {
      case DocumentJson.FIELDS ->
          field(json, DocumentJson.FIELDS, DocumentJson.HALVES, index(parts[2]), rest);
      case DocumentJson.SPIKES -> {
        String place = "/" + parts[1] + "/" + parts[2];
        yield rest.isEmpty() ? place : place + spike(json.at(place), rest);
      }
      default -> pointer;
    };
  }

  private static int index(String text) {
    return Integer.parseInt(text);
  }

  private static String spike(JsonNode spike, String rest) {
    String[] parts = rest.split("/", 3);
    if (parts[0].equals("changes") && parts.length > 1) {
      List<String> maps = List.of(DocumentJson.SET);
      String more = parts.length > 2 ? parts[2] : "";
      return field(spike, DocumentJson.CHANGES, maps, index(parts[1]), more);
    }
    if (parts[0].equals("recurrence")) {
      return "/" + DocumentJson.RECURS;
    }
    return "/" + (spike.has(parts[0]) ? rest : Words.OF_SPIKES.names().getOrDefault(rest, rest));
  }

  /** Fields of a list come before those that maps have, where the name is the place. */
  private static String field(
      JsonNode json, String list, List<String> maps, int index, String rest) {
    int left = index - json.path(list).size();
    if (left < 0) {
      String member = rest.equals("name") ? "field_name" : rest;
      return "/" + list + "/" + index + (member.isEmpty() ? "" : "/" + member);
    }
    for (String map : maps) {
      List<String> names = new ArrayList<>();
      json.path(map).fieldNames().forEachRemaining(names::add);
      if (left < names.size()) {
        return "/" + map + "/" + Pointers.escaped(names.get(left));
      }
      left -= names.size();
    }
    return "";
  }
}
