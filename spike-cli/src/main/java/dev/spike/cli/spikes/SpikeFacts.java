package dev.spike.cli.spikes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.cli.console.Style;
import dev.spike.cli.work.Lists;
import dev.spike.domain.schedule.Occurrences;
import dev.spike.domain.schedule.Window;
import dev.spike.http.json.CourseJson;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What an answer tells of a spike. */
record SpikeFacts(JsonNode json) {

  /** Of those that overlap, the one that is at work is the first. */
  static final Comparator<SpikeFacts> AT_WORK =
      Comparator.comparingInt(SpikeFacts::priority)
          .reversed()
          .thenComparing(SpikeFacts::recurs)
          .thenComparing(SpikeFacts::id);

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

  /** When it begins; of one that recurs, the occurrence that runs, comes next, or was the last. */
  Instant start() {
    return Instant.parse(json.path("start_datetime").asText());
  }

  Instant end() {
    return Instant.parse(json.path("end_datetime").asText());
  }

  Duration length() {
    return Duration.between(start(), end());
  }

  boolean recurs() {
    return json.has("recurrence");
  }

  /** How it recurs, as people would say it. */
  String inWords() {
    return json.path("recurrence").path("in_words").asText();
  }

  /** All of its windows. */
  Occurrences occurrences() {
    return CourseJson.occurrences(json);
  }

  /** The next windows of one that recurs, as far as they are told. */
  List<Window> upcoming() {
    return Lists.of(json.path("next_occurrences")).stream()
        .map(SpikeFacts::new)
        .map(occurrence -> new Window(occurrence.start(), occurrence.end()))
        .toList();
  }

  /** This spike as it is when it comes next, if it is known to do so. */
  Optional<SpikeFacts> toCome() {
    if (!is(ACTIVE)) {
      return is(SCHEDULED) ? Optional.of(this) : Optional.empty();
    }
    return upcoming().stream()
        .filter(window -> window.start().isAfter(start()))
        .findFirst()
        .map(this::in);
  }

  private SpikeFacts in(Window window) {
    ObjectNode later = json.deepCopy();
    return new SpikeFacts(
        later
            .put("start_datetime", window.start().toString())
            .put("end_datetime", window.end().toString())
            .put("status", SCHEDULED));
  }

  /** Its priority, or 0 if it has none. */
  int priority() {
    return json.path("priority").asInt();
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
