package dev.spike.http.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.application.clock.ClockReading;
import dev.spike.domain.Refusal;
import dev.spike.domain.clock.ClockMode;
import dev.spike.domain.clock.ClockMove;
import dev.spike.domain.clock.Tempo;
import dev.spike.domain.value.Lapse;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The clock of the service. */
public final class ClockJson {

  /** Longer than all years that a clock shows. */
  private static final BigDecimal MOST_SECONDS = BigDecimal.valueOf(1_000_000_000_000L);

  private ClockJson() {}

  /** Writes what the clock shows. */
  public static ObjectNode write(ClockReading reading) {
    ClockMode mode = reading.setting().mode();
    return Json.object()
        .put("mode", mode.name().toLowerCase(Locale.ROOT))
        .put("now", reading.shown().truncatedTo(ChronoUnit.MILLIS).toString())
        .put("real_now", reading.real().truncatedTo(ChronoUnit.MILLIS).toString())
        .put("factor", reading.setting().tempo().factor())
        .put("frozen", mode == ClockMode.FROZEN);
  }

  /** Reads what is to be done to the clock, which is one thing. */
  public static ClockMove move(ObjectNode json) {
    Members members = new Members(json);
    List<Optional<ClockMove>> moves =
        List.of(
            members.optional("freeze", only(ClockMove.FREEZE)),
            members.optional("set", instant -> ClockMove.to(Shape.instant().of(instant))),
            members.optional("advance", by -> ClockMove.ahead(length(by))),
            members.optional(
                "scale", factor -> ClockMove.at(Tempo.times(Shape.number().of(factor)))),
            members.optional("reset", only(ClockMove.RESET)));
    members.check(
        json.size() == 1,
        "",
        "one of freeze, set, advance, scale and reset is needed here, not %d members",
        json.size());
    return members.made(() -> moves.stream().flatMap(Optional::stream).findFirst().orElseThrow());
  }

  private static Shape<ClockMove> only(ClockMove move) {
    return json -> {
      if (!Shape.truth().of(json)) {
        throw new Refusal(Refusal.Kind.INVALID, "only true means something here");
      }
      return move;
    };
  }

  private static Duration length(JsonNode json) {
    if (json.isTextual()) {
      return Shape.text(Lapse::parse).of(json).length();
    }
    if (!json.isNumber()) {
      throw new Refusal(
          Refusal.Kind.INVALID, "a number of seconds, or a length like 2h, is needed here");
    }
    BigDecimal seconds = json.decimalValue();
    boolean fits = seconds.signum() > 0 && seconds.compareTo(MOST_SECONDS) <= 0;
    if (!fits || seconds.stripTrailingZeros().scale() > 3) {
      throw new Refusal(
          Refusal.Kind.INVALID,
          "a clock is advanced by 0.001 to 1000000000000 seconds, in whole milliseconds");
    }
    return Duration.ofMillis(seconds.movePointRight(3).longValueExact());
  }
}
