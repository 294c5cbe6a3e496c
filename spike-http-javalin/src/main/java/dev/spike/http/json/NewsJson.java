package dev.spike.http.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.application.schedule.PlannedSpike;
import dev.spike.application.schedule.Turn;
import java.util.List;

/** What is told of as it happens. */
public final class NewsJson {

  private NewsJson() {}

  /** Writes what has changed. */
  public static ObjectNode changed(List<String> what) {
    ObjectNode json = Json.object();
    ArrayNode list = json.putArray("what");
    what.forEach(list::add);
    return json;
  }

  /** Writes that a spike begins or ends. */
  public static ObjectNode write(Turn turn) {
    PlannedSpike spike = turn.spike();
    return Json.object()
        .put("id", spike.id().number())
        .put("collection_id", spike.collection().number())
        .put("name", spike.name().text())
        .put("status", SpikeJson.word(turn.status()));
  }
}
