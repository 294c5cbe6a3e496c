package dev.spike.cli.work;

import dev.spike.cli.console.Console;
import dev.spike.http.place.Ask;
import dev.spike.http.place.Place;
import dev.spike.http.place.Reply;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import picocli.CommandLine.Mixin;

/** Goes to a place, for commands that have their own ways to show what they found there. */
public final class Trip {

  /** Where a place tells what time it is there. */
  private static final String CLOCK = "/api/admin/clock";

  private final Bench bench;

  @Mixin private PlaceOptions place;

  /** A trip of a command that is made with these things. */
  public Trip(Bench bench) {
    this.bench = bench;
  }

  /** The streams of the call. */
  public Console console() {
    return bench.console();
  }

  /** Does something at the place that the options name. */
  public void at(Consumer<Place> errand) {
    at((opened, where) -> errand.accept(opened));
  }

  /** Does something that needs to know which place it is. */
  public void at(BiConsumer<Place, Where> errand) {
    Destination destination = destination();
    try (Place open = destination.opening().get()) {
      errand.accept(open, destination.where());
    }
  }

  /**
   * What the clock of a place shows. One that does not tell goes by real time, or says itself what
   * is wrong when it is asked for something else; keys of machines do not open it.
   */
  public Instant now(Place place) {
    if (destination().where().byKeyAlone()) {
      return realNow();
    }
    Reply clock = place.ask(Ask.get(CLOCK));
    return clock.isYes() ? Instant.parse(clock.object().path("now").asText()) : realNow();
  }

  private Instant realNow() {
    return bench.clock().instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /** Where the options lead, for those who look before they go. */
  public Destination destination() {
    return place.destination(bench);
  }
}
