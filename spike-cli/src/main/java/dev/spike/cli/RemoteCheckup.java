package dev.spike.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.spike.application.storage.Unavailable;
import dev.spike.cli.work.Destination;
import dev.spike.domain.Refusal;
import dev.spike.domain.Texts;
import dev.spike.http.place.Ask;
import dev.spike.http.place.Place;
import dev.spike.http.place.Reply;
import dev.spike.http.place.Unreachable;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** Looks at a service from outside. */
record RemoteCheckup(Destination destination, InstantSource clock) {

  private static final Duration QUICK = Duration.ofSeconds(1);
  private static final Duration BEHIND = Duration.ofSeconds(-2);

  /** The service tells the time in whole seconds that have passed, so one more is no difference. */
  private static final Duration AHEAD = Duration.ofSeconds(3);

  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    try (Place service = destination.opening().get()) {
      Instant asked = clock.instant();
      Reply health = service.ask(Ask.get("/api/health"));
      Duration took = Duration.between(asked, clock.instant());
      findings.add(answer(health, took));
      findings.add(time(health, asked.plus(took.dividedBy(2))));
      findings.add(session(service));
    } catch (Unreachable | Unavailable e) {
      findings.add(Finding.bad("answer", e.getMessage()));
    }
    return findings;
  }

  private static Finding answer(Reply health, Duration took) {
    JsonNode json = health.object();
    if (!json.path("service").asText().equals("spike")) {
      return Finding.bad("answer", "what answers there is no Spike");
    }
    String version = json.path("version").asText();
    boolean same = version.equals(Version.spike());
    return Finding.doubtfulUnless(
        same && took.compareTo(QUICK) < 0,
        "answer",
        Texts.sentence(
            "healthy after %d ms, version %s%s",
            took.toMillis(), version, same ? "" : ", which is not the version of this command"));
  }

  /** The service decides by its own clock what is active. */
  private static Finding time(Reply health, Instant here) {
    try {
      Instant there =
          Instant.from(
              DateTimeFormatter.RFC_1123_DATE_TIME.parse(health.header("Date").orElse("")));
      Duration apart = Duration.between(there, here);
      boolean together = apart.compareTo(BEHIND) > 0 && apart.compareTo(AHEAD) < 0;
      return Finding.doubtfulUnless(
          together,
          "clock",
          together
              ? "the same here and there"
              : Texts.sentence("%d s apart here and there", apart.abs().toSeconds()));
    } catch (DateTimeException e) {
      return Finding.doubtfulUnless(false, "clock", "the service does not say what time it is");
    }
  }

  private Finding session(Place service) {
    if (destination.where().byKeyAlone()) {
      return Finding.fine("session", "none; an API key draws data");
    }
    try {
      JsonNode me = service.ask(Ask.get("/api/auth/me")).object();
      String until = destination.where().until().map(end -> " until " + end).orElse("");
      return Finding.fine(
          "session", me.path("email").asText() + " (" + me.path("role").asText() + ")" + until);
    } catch (Refusal refusal) {
      return Finding.bad("session", refusal.getMessage());
    }
  }
}
