package dev.spike.cli.imports;

import com.fasterxml.jackson.databind.JsonNode;
import dev.spike.cli.time.Lengths;
import dev.spike.domain.Texts;
import dev.spike.domain.imports.Rhythm;
import dev.spike.domain.recurrence.CronExpression;
import dev.spike.domain.recurrence.Recurrence;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** What an answer tells of a schedule. */
record ScheduleFacts(JsonNode json) {

  private static final int PERCENT = 100;

  boolean enabled() {
    return json.path("enabled").asBoolean();
  }

  ZoneId zone() {
    return Recurrence.zone(json.path("timezone").asText());
  }

  Rhythm rhythm() {
    return Given.text(json, "cron_expression")
        .map(text -> Rhythm.cron(CronExpression.parse(text), zone()))
        .orElseGet(
            () -> Rhythm.every(Duration.ofSeconds(json.path("interval_seconds").asLong()), zone()));
  }

  /** When it recurs, in short. */
  String when() {
    return Given.text(json, "cron_expression")
        .map(text -> text + " (" + json.path("timezone").asText() + ")")
        .orElseGet(
            () ->
                "every "
                    + Lengths.write(Duration.ofSeconds(json.path("interval_seconds").asLong())));
  }

  Optional<Instant> nextRun() {
    return Given.text(json, "next_run_at").map(Instant::parse);
  }

  Optional<Instant> lastRun() {
    return Given.text(json, "last_run_at").map(Instant::parse);
  }

  Optional<String> lastJob() {
    return Given.text(json, "last_job_id");
  }

  /** How many of its runs that have ended did so well. */
  String success() {
    long good = json.path("successful_runs").asLong();
    long ended = good + json.path("failed_runs").asLong();
    return ended == 0
        ? "-"
        : Texts.sentence("%d%% of %,d", Math.floorDiv(PERCENT * good, ended), ended);
  }

  /** All its runs in a sentence. */
  String statistics() {
    return Texts.sentence(
        "%,d in all, %,d successful, %,d failed, %,d missed",
        json.path("total_runs").asLong(),
        json.path("successful_runs").asLong(),
        json.path("failed_runs").asLong(),
        json.path("missed_runs").asLong());
  }
}
