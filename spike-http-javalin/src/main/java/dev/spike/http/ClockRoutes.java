package dev.spike.http;

import dev.spike.application.clock.Timekeeper;
import dev.spike.domain.access.Person;
import dev.spike.http.json.ClockJson;

/** The clock of the service: everybody may read it, and Admins may move it. */
final class ClockRoutes {

  private static final String CLOCK = "/api/admin/clock";

  private final Timekeeper timekeeper;

  ClockRoutes(Timekeeper timekeeper) {
    this.timekeeper = timekeeper;
  }

  void lay(Ways ways) {
    ways.get(CLOCK, (exchange, person) -> exchange.answer(ClockJson.write(timekeeper.read())));
    ways.post(CLOCK, this::move);
  }

  private void move(Exchange exchange, Person person) {
    timekeeper.demandMover(person);
    exchange.answer(ClockJson.write(timekeeper.move(person, ClockJson.move(exchange.body()))));
  }
}
