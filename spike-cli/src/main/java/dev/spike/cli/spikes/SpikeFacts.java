package dev.spike.cli.spikes;

import com.fasterxml.jackson.databind.JsonNode;
import dev.spike.cli.console.Style;
import java.time.Duration;
import java.time.Instant;

/** What an answer tells of a spike. */
record SpikeFacts(JsonNode json) {

  static final String ACTIVE = "active";
  static final String SCHEDULED = "scheduled";
  static final String EXPIRED = "expired";

  long id() {
    return json.path("id").asLong();
  }

  String name() {
    return json.path("name").asText();
  }

  long collectionId() {
    return json.path("collection_id").asLong();
  }

  String collection() {
    return json.path("collection_name").asText();
  }

  Instant start() {
    return Instant.parse(json.path("start_datetime").asText());
  }

  Instant end() {
    return Instant.parse(json.path("end_datetime").asText());
  }

  Duration length() {
    return Duration.between(start(), end());
  }

  String status() {
    return json.path("status").asText();
  }

  boolean is(String status) {
    return status().equals(status);
  }

  /** How it stands out among others. */
  Style style() {
    return switch (status()) {
      case ACTIVE -> Style.ACTIVE;
      case SCHEDULED -> Style.COMING;
      default -> Style.FAINT;
    };
  }

  /** What it is called where others of its name may be. */
  String title() {
    return name() + " (" + id() + ") of " + collection();
  }
}
