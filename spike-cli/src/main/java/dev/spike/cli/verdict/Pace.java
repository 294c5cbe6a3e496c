package dev.spike.cli.verdict;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.domain.Refusal;
import dev.spike.http.place.Ask;
import dev.spike.http.place.Place;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * What the clock of a place shows, told by the clock here.
 *
 * @param here when it was read, by the clock here
 * @param factor how many times as fast as real time it goes
 */
record Pace(Instant shown, Instant here, BigDecimal factor, InstantSource real) {

  static final String CLOCK = "/api/admin/clock";

  static Pace of(Place place, InstantSource real) {
    Instant before = real.instant();
    ObjectNode clock = place.ask(Ask.get(CLOCK)).object();
    Duration took = Duration.between(before, real.instant());
    if (clock.path("frozen").asBoolean()) {
      throw new Refusal(
          Refusal.Kind.CONFLICT,
          "the clock there stands still, so no spike would begin; 'spike clock scale 1' lets it run");
    }
    return new Pace(
        Instant.parse(clock.path("now").asText()),
        before.plus(took.dividedBy(2)),
        clock.path("factor").decimalValue(),
        real);
  }

  boolean isReal() {
    return factor.compareTo(BigDecimal.ONE) == 0;
  }

  Instant now() {
    return at(real.instant());
  }

  /** What it shows at an instant of the clock here. */
  Instant at(Instant instant) {
    return shown.plusNanos(nanos(Duration.between(here, instant), factor.doubleValue()));
  }

  /** How long it really takes until so much time has passed by it. */
  Duration really(Duration passed) {
    return Duration.ofNanos(nanos(passed, 1 / factor.doubleValue()));
  }

  private static long nanos(Duration time, double times) {
    return times == 1 ? time.toNanos() : (long) (time.toNanos() * times);
  }
}
