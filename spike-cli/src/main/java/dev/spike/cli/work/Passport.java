package dev.spike.cli.work;

import dev.spike.application.storage.Unavailable;
import dev.spike.http.place.Ask;
import dev.spike.http.place.Place;
import dev.spike.http.place.Reply;
import dev.spike.http.place.There;
import dev.spike.http.place.Unreachable;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What somebody shows at a service: a token that they name, or a saved session, and a key. */
record Passport(
    URI server, Optional<String> token, Optional<Profile> session, Optional<String> key) {

  /** The service, for whoever has this; a session that has begun to end is prolonged there. */
  Place service(Bench bench) {
    return new Visitor(this, bench);
  }

  /** The service, as long as this holds. */
  Place open() {
    Optional<String> shown = token.or(() -> session.map(Profile::token));
    Map<String, String> headers = new HashMap<>();
    shown.ifPresent(text -> headers.put("Authorization", "Bearer " + text));
    key.ifPresent(text -> headers.put("X-API-Key", text));
    return new There(server, headers);
  }

  /** The same with another session. */
  Passport with(Profile fresh) {
    return new Passport(server, token, Optional.of(fresh), key);
  }

  /** Whether there is a key and nothing else. */
  boolean isKeyAlone() {
    return key.isPresent() && token.isEmpty() && session.isEmpty();
  }

  /** What to do if the service does not know whoever has this. */
  String advice() {
    if (token.isPresent()) {
      return "this token is not valid at %s; sign in with 'spike login %<s'".formatted(server);
    }
    if (isKeyAlone()) {
      return "this API key does not open that at %s; sign in with 'spike login %<s' or name another"
          .formatted(server);
    }
    return session
        .map(
            saved ->
                "your session at %s is over; sign in again with 'spike login %<s'"
                    .formatted(server))
        .orElseGet(
            () ->
                "%s asks who you are; sign in with 'spike login %<s' or name a --token"
                    .formatted(server));
  }

  /** A session of which half is over begins anew, as far as the service answers and agrees. */
  static Profile fresh(Profile saved, Bench bench) {
    Instant now = bench.clock().instant();
    if (!saved.isHalfOver(now)) {
      return saved;
    }
    try (Place service = saved.service()) {
      Reply reply = service.ask(Ask.post("/api/auth/refresh"));
      if (!reply.isYes()) {
        return saved;
      }
      Profile fresh = Profile.issued(saved.server(), reply.object(), now);
      keep(fresh, bench);
      return fresh;
    } catch (Unreachable | Unavailable silent) {
      // Whoever goes there for more than this will be told.
      return saved;
    }
  }

  private static void keep(Profile fresh, Bench bench) {
    try {
      bench.profiles().save(fresh);
    } catch (UncheckedIOException e) {
      bench.console().remark("spike: " + e.getMessage());
    }
  }

  @Override
  public String toString() {
    return "Passport[" + server + "]";
  }
}
