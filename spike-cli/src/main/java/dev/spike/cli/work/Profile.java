package dev.spike.cli.work;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.application.storage.Unavailable;
import dev.spike.http.json.Instants;
import dev.spike.http.json.Json;
import dev.spike.http.place.Place;
import dev.spike.http.place.There;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * A session of somebody who signed in at a service; it never prints its token.
 *
 * @param since when the token was handed out
 * @param until when the token ends
 */
public record Profile(URI server, String token, Instant since, Instant until) {

  /** What a service hands out to somebody who signs in, or stays signed in. */
  public static Profile issued(URI server, ObjectNode answer, Instant now) {
    JsonNode token = answer.path("access_token");
    if (!token.isTextual() || !answer.path("expires_at").isTextual()) {
      throw new Unavailable("what answers at " + server + " is no Spike: it hands out no token");
    }
    Instant until = Instants.parse(answer.path("expires_at").textValue());
    return new Profile(server, token.textValue(), now, until);
  }

  /** The service, for the one who is signed in there. */
  public Place service() {
    return new There(server, Map.of("Authorization", "Bearer " + token));
  }

  /** Whether less than half of its time is left. */
  boolean isHalfOver(Instant now) {
    return Duration.between(since, now).compareTo(Duration.between(now, until)) > 0;
  }

  static Profile read(ObjectNode json) {
    return new Profile(
        There.address(json.required("server").asText()),
        json.required("token").asText(),
        Instants.parse(json.required("since").asText()),
        Instants.parse(json.required("until").asText()));
  }

  ObjectNode json() {
    return Json.object()
        .put("server", server.toString())
        .put("token", token)
        .put("since", since.toString())
        .put("until", until.toString());
  }

  @Override
  public String toString() {
    return "Profile[" + server + " until " + until + "]";
  }
}
