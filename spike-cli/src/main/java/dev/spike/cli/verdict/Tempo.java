package dev.spike.cli.verdict;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.application.storage.Unavailable;
import dev.spike.cli.console.Console;
import dev.spike.domain.Refusal;
import dev.spike.http.json.Json;
import dev.spike.http.place.Ask;
import dev.spike.http.place.Broken;
import dev.spike.http.place.Place;
import dev.spike.http.place.Unreachable;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The clock of a place, which runs faster as long as this is open if that is wanted, and afterwards
 * as it did before.
 */
final class Tempo implements AutoCloseable {

  private final Place place;
  private final Console console;
  private final Optional<ObjectNode> back;

  private Tempo(Place place, Console console, Optional<ObjectNode> back) {
    this.place = place;
    this.console = console;
    this.back = back;
  }

  static Tempo of(Place place, Optional<BigDecimal> factor, Console console) {
    if (factor.isEmpty()) {
      return new Tempo(place, console, Optional.empty());
    }
    ObjectNode before = place.ask(Ask.get(Pace.CLOCK)).object();
    move(place, Json.object().put("scale", factor.get()));
    return new Tempo(place, console, Optional.of(back(before)));
  }

  /** Whose clock it is. */
  Place place() {
    return place;
  }

  private static ObjectNode back(ObjectNode before) {
    return switch (before.path("mode").asText()) {
      case "real" -> Json.object().put("reset", true);
      case "frozen" -> Json.object().put("freeze", true);
      default -> Json.object().put("scale", before.path("factor").decimalValue());
    };
  }

  private static void move(Place place, ObjectNode move) {
    place.ask(Ask.post(Pace.CLOCK).with(move)).object();
  }

  @Override
  public void close() {
    try {
      back.ifPresent(move -> move(place, move));
    } catch (Refusal | Unreachable | Unavailable | Broken lost) {
      console.remark(
          "spike: the clock there still runs fast (" + lost.getMessage() + "); see 'spike clock'");
    }
  }
}
