package dev.spike.cli.imports;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.http.json.Json;
import dev.spike.http.place.Ask;
import dev.spike.http.place.Place;

/** Lists that come with their length: {@code {"jobs": […], "total": 7}}. */
final class Parcels {

  private static final int MOST = 100;

  private Parcels() {}

  /** All that a list has, read piece by piece. */
  static ArrayNode all(Place place, Ask list, String member) {
    ArrayNode all = Json.list();
    long total;
    do {
      ObjectNode piece = place.ask(list.with("limit", MOST).with("offset", all.size())).object();
      ArrayNode items = piece.withArray(member);
      all.addAll(items);
      total = items.isEmpty() ? 0 : piece.path("total").asLong();
    } while (all.size() < total);
    return all;
  }

  /** A whole list in the form in which its pieces come. */
  static ObjectNode whole(ArrayNode all, String member) {
    ObjectNode whole = Json.object();
    whole.set(member, all);
    return whole.put("total", all.size());
  }
}
