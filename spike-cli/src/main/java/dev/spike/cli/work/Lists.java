package dev.spike.cli.work;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.spike.application.storage.PageRequest;
import dev.spike.http.json.Json;
import dev.spike.http.place.Ask;
import dev.spike.http.place.Place;
import dev.spike.http.place.Reply;
import java.util.List;
import java.util.stream.StreamSupport;

/** Lists from their beginning to their end. */
public final class Lists {

  private Lists() {}

  /** What stands in a list that was read, or nothing where there is none. */
  public static List<JsonNode> of(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).toList();
  }

  /** All that a list has, read page by page. */
  public static ArrayNode all(Place place, Ask list) {
    ArrayNode all = Json.list();
    long total;
    do {
      Reply page = place.ask(list.with("limit", PageRequest.MOST).with("offset", all.size()));
      ArrayNode items = page.list();
      all.addAll(items);
      total = items.isEmpty() ? 0 : Long.parseLong(page.header("X-Total-Count").orElse("0"));
    } while (all.size() < total);
    return all;
  }
}
