package dev.spike.cli.work;

import com.fasterxml.jackson.databind.JsonNode;
import dev.spike.application.storage.Unavailable;
import dev.spike.http.place.Ask;
import dev.spike.http.place.Place;
import java.net.URI;

/** Keeps secrets from whatever is no Spike. */
public final class Strangers {

  private Strangers() {}

  /** Refuses a service that does not say that it is one of ours, before it is told anything. */
  public static void requireSpike(Place service, URI server) {
    JsonNode health = service.ask(Ask.get("/api/health")).object();
    if (!health.path("service").asText().equals("spike")) {
      throw new Unavailable("what answers at " + server + " is no Spike; is the address right?");
    }
  }
}
