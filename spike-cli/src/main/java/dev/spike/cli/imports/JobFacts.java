package dev.spike.cli.imports;

import com.fasterxml.jackson.databind.JsonNode;
import dev.spike.cli.console.Style;
import dev.spike.cli.progress.Advance;
import dev.spike.cli.progress.Measure;
import dev.spike.cli.time.Lengths;
import dev.spike.cli.work.Lists;
import dev.spike.domain.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What an answer tells of a job. */
record JobFacts(JsonNode json) {

  static final String PATH = "/api/jobs";
  static final String ONE = PATH + "/{}";

  private static final String PENDING = "pending";
  private static final String RUNNING = "running";
  private static final String COMPLETED = "completed";
  private static final double NANOS_PER_SECOND = 1e9;

  String id() {
    return json.path("id").asText();
  }

  String project() {
    return json.path("project_name").asText();
  }

  String status() {
    return json.path("status").asText();
  }

  boolean waits() {
    return status().equals(PENDING);
  }

  boolean isActive() {
    return waits() || status().equals(RUNNING);
  }

  boolean isGood() {
    return status().equals(COMPLETED);
  }

  /** How it stands out among others. */
  Style style() {
    return switch (status()) {
      case COMPLETED -> Style.GOOD;
      case RUNNING -> Style.ACTIVE;
      case PENDING -> Style.COMING;
      default -> Style.BAD;
    };
  }

  Optional<Instant> moment(String member) {
    return Given.text(json, member).map(Instant::parse);
  }

  Optional<Duration> duration() {
    JsonNode seconds = json.path("duration_seconds");
    return seconds.isNumber()
        ? Optional.of(Duration.ofNanos(Math.round(seconds.asDouble() * NANOS_PER_SECOND)))
        : Optional.empty();
  }

  /** How long it took, or takes by now. */
  String took() {
    return duration()
        .map(
            length ->
                length.toMinutes() > 0
                    ? Lengths.write(length)
                    : Texts.sentence("%.1fs", length.toNanos() / NANOS_PER_SECOND))
        .orElse("-");
  }

  List<JsonNode> files() {
    return Lists.of(json.path("file_results"));
  }

  List<JsonNode> errors() {
    return Lists.of(json.path("errors"));
  }

  long number(String member) {
    return json.path(member).asLong();
  }

  /** What became of all rows together. */
  String rows() {
    return Texts.sentence(
        "%,d inserted, %,d updated, %,d skipped",
        number("total_inserted"), number("total_updated"), number("total_skipped"));
  }

  /** How far it is. */
  Advance advance() {
    JsonNode progress = json.path("progress");
    return new Advance(
        Measure.bytes(progress.path("rows").asLong()),
        progress.path("bytes_done").asLong(),
        progress.path("bytes_total").asLong(),
        duration().orElse(Duration.ZERO));
  }

  /** The job in a sentence. */
  String title() {
    return "the job " + id() + " of " + Texts.shown(project());
  }

  /** Why it did not end well. */
  String complaint() {
    long failed = number("files_failed");
    long all = number("files_processed") + failed;
    String files = failed == 0 ? "" : Texts.sentence(", %d of %d files failed", failed, all);
    String why =
        errors().stream()
            .findFirst()
            .map(error -> ": " + error.path("message").asText())
            .orElse("");
    return title() + " is " + status() + files + why;
  }
}
