package dev.spike.cli.manage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.cli.console.Facts;
import dev.spike.cli.console.Paper;
import dev.spike.cli.work.Work;
import dev.spike.http.place.Ask;
import dev.spike.http.place.Place;

/** What a clock shows. */
final class ClockFace {

  private static final String PATH = "/api/admin/clock";

  private ClockFace() {}

  static ObjectNode of(Place place) {
    return place.ask(Ask.get(PATH)).object();
  }

  /** Does something to the clock, and shows what it shows then. */
  static void move(ObjectNode move, Work work) {
    work.at(place -> show(moved(place, move), work));
  }

  static ObjectNode moved(Place place, ObjectNode move) {
    return place.ask(Ask.post(PATH).with(move)).object();
  }

  static void show(ObjectNode clock, Work work) {
    work.show(clock, ClockFace::print);
  }

  private static void print(JsonNode clock, Paper paper) {
    new Facts()
        .with("clock", words(clock))
        .with("now", clock.path("now").asText())
        .with("real time", clock.path("real_now").asText())
        .print(paper);
  }

  private static String words(JsonNode clock) {
    return switch (clock.path("mode").asText()) {
      case "real" -> "real time";
      case "frozen" -> "frozen";
      case "offset" -> "moved, and runs as real time does";
      default -> "runs " + clock.path("factor").asText() + " times as fast as real time";
    };
  }
}
