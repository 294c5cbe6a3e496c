package dev.spike.cli.chain;

import com.fasterxml.jackson.databind.JsonNode;
import dev.spike.domain.Refusal;
import dev.spike.domain.verdict.Alert;
import dev.spike.domain.verdict.Sighting;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How alerts are told by those who have them. */
enum Reading {
  /** The answer of a Prometheus to {@code GET /api/v1/alerts}. */
  PROMETHEUS("Prometheus", "/api/v1/alerts") {
    @Override
    Optional<Sighting> sighting(JsonNode answer, Instant at) {
      JsonNode alerts = answer.path("data").path("alerts");
      return alerts.isArray()
          ? Optional.of(
              new Sighting(
                  at,
                  among(alerts, alert -> alert.path("state").asText().equals("firing")),
                  among(alerts, alert -> alert.path("state").asText().equals("pending"))))
          : Optional.empty();
    }
  },
  /** That of an Alertmanager to {@code GET /api/v2/alerts}; who is silenced tells nobody. */
  ALERTMANAGER(
      "Alertmanager",
      "/api/v2/alerts?active=true&unprocessed=true&silenced=false&inhibited=false") {
    @Override
    Optional<Sighting> sighting(JsonNode answer, Instant at) {
      return answer.isArray()
          ? Optional.of(
              new Sighting(
                  at,
                  among(
                      answer,
                      alert -> !alert.path("status").path("state").asText().equals("suppressed")),
                  Set.of()))
          : Optional.empty();
    }
  };

  private static final String NAME = "alertname";

  private final String program;
  private final String path;

  Reading(String program, String path) {
    this.program = program;
    this.path = path;
  }

  /** What is asked so. */
  String program() {
    return program;
  }

  /** What it is asked for. */
  String path() {
    return path;
  }

  /** What an answer says, if it is one. */
  abstract Optional<Sighting> sighting(JsonNode answer, Instant at);

  /** Whether an alert counts. */
  interface Condition {
    boolean holds(JsonNode alert);
  }

  static Set<Alert> among(JsonNode alerts, Condition condition) {
    Set<Alert> found = new HashSet<>();
    for (JsonNode alert : alerts) {
      if (condition.holds(alert)) {
        alert(alert).ifPresent(found::add);
      }
    }
    return found;
  }

  /** An alert by its labels; one that has no name that can be expected is nobody's affair. */
  static Optional<Alert> alert(JsonNode json) {
    Map<String, String> labels = new HashMap<>();
    json.path("labels")
        .properties()
        .forEach(label -> labels.put(label.getKey(), label.getValue().asText()));
    try {
      String name = Optional.ofNullable(labels.remove(NAME)).orElse("");
      return Optional.of(new Alert(name, labels));
    } catch (Refusal nameless) {
      return Optional.empty();
    }
  }
}
