package dev.spike.cli.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spike.cli.imports.PlayedPlace.Said;
import org.junit.jupiter.api.Test;

class SchedulesCommandTest {

  private static final String NIGHTLY =
      """
      {"id":"n1","name":"nightly","project_name":"orders","schedule_type":"cron",
       "cron_expression":"30 2 * * *","interval_seconds":null,"timezone":"Europe/Berlin",
       "enabled":true,"next_run_at":"2026-03-29T01:00:00Z","last_job_id":"j1",
       "total_runs":42,"successful_runs":40,"failed_runs":1,"missed_runs":2}
      """;
  private static final String OFTEN =
      """
      {"id":"o1","name":"often","project_name":"stock","schedule_type":"interval",
       "cron_expression":null,"interval_seconds":21600,"timezone":"UTC",
       "enabled":false,"next_run_at":null,"last_job_id":null,
       "total_runs":0,"successful_runs":0,"failed_runs":0,"missed_runs":0}
      """;
  private static final String BOTH = "{\"schedules\":[" + NIGHTLY + "," + OFTEN + "],\"total\":2}";

  private final PlayedPlace place =
      new PlayedPlace()
          .with("GET /api/schedules", BOTH)
          .with("GET /api/projects", "[{\"id\":\"p1\",\"name\":\"orders\"}]")
          .with("GET /api/jobs/j1", "{\"id\":\"j1\",\"status\":\"partial\"}");

  private Said run(String... arguments) {
    return place.run(SchedulesCommand::with, arguments);
  }

  @Test
  void listHowRunsEndedAndWhenTheNextOneIs() {
    assertThat(run("list", "--zone", "UTC").out().lines().map(line -> line.replaceAll("  +", "|")))
        .containsExactly(
            "NAME|PROJECT|WHEN|NEXT RUN (UTC)|LAST|SUCCESS",
            "nightly|orders|30 2 * * * (Europe/Berlin)|2026-03-29 01:00|partial|97% of 41",
            "often|stock|every 6h|disabled|-|-");
    assertThat(run("list", "-o", "json").out())
        .startsWith("{\"schedules\":[{\"id\":\"n1\"")
        .endsWith("\"total\":2}\n");
    assertThat(run("list", "-o", "csv").out().lines()).hasSize(3);
  }

  @Test
  void showTheRunsToCome() {
    assertThat(run("next", "nightly", "--count", "2").out().lines())
        .containsExactly(
            "RUN (Europe/Berlin)             IN UTC                   REMARK",
            "Sun 2026-03-29 03:00:00 +02:00  Sun 2026-03-29 01:00:00"
                + "  02:30 does not exist that day, runs at 03:00",
            "Mon 2026-03-30 02:30:00 +02:00  Mon 2026-03-30 00:30:00");
    Said often = run("next", "often", "--count", "1", "-o", "json");
    assertThat(often.err()).isEqualTo("It is disabled; enabled now, it would run then:\n");
    assertThat(often.out())
        .isEqualTo(
            "[{\"at\":\"2026-03-01T15:00:00Z\",\"local\":\"2026-03-01T15:00Z\","
                + "\"timezone\":\"UTC\",\"remark\":null}]\n");
  }

  @Test
  void complainOfWhatCannotRecur() {
    assertThat(run("next", "--cron", "0 0 30 2 *").complaint().orElseThrow())
        .contains("can never fire");
    assertThat(run("next").complaint().orElseThrow()).startsWith("name a schedule, or say");
    assertThat(run("next", "nightly", "--zone", "UTC").complaint().orElseThrow())
        .contains("its own zone");
    assertThat(run("next", "--cron", "@daily", "--zone", "Europe/Berln").complaint().orElseThrow())
        .contains("did you mean 'Europe/Berlin'?");
    assertThat(
            run("create", "x", "--project", "orders", "--cron", "@daily", "--every", "2h")
                .complaint()
                .orElseThrow())
        .startsWith("say when it recurs");
  }

  @Test
  void areMadeOfWhatWasSaid() {
    place.with("POST /api/schedules", NIGHTLY);
    String[] create = {
      "create",
      "nightly",
      "--project",
      "orders",
      "--cron",
      "30 2 * * *",
      "--zone",
      "Europe/Berlin",
      "--file",
      "a.csv",
      "--callback",
      "https://example.org/done",
      "--disabled"
    };

    assertThat(run(create).out())
        .isEqualTo(
            "Made the schedule 'nightly'; it runs next at 2026-03-29 03:00:00 (Europe/Berlin).\n");
    assertThat(place.asked())
        .containsExactly(
            "POST /api/schedules {\"name\":\"nightly\",\"schedule_type\":\"cron\","
                + "\"cron_expression\":\"30 2 * * *\",\"timezone\":\"Europe/Berlin\","
                + "\"local_files\":[\"a.csv\"],\"callback_url\":\"https://example.org/done\","
                + "\"enabled\":false,\"project_id\":\"p1\"}");
  }

  @Test
  void changeInWhatIsNamedOnly() {
    place.with("PUT /api/schedules/n1", NIGHTLY);

    run("edit", "nightly", "--every", "12h", "--no-callback");

    assertThat(place.asked())
        .containsExactly(
            "PUT /api/schedules/n1 {\"schedule_type\":\"interval\",\"interval_seconds\":43200,"
                + "\"callback_url\":null}");
    assertThat(run("edit", "nightly").complaint().orElseThrow()).startsWith("say what shall");
  }

  @Test
  void areTurnedOnAndOff() {
    place
        .with("POST /api/schedules/n1/enable", "{\"success\":true,\"schedule\":" + NIGHTLY + "}")
        .with("POST /api/schedules/n1/disable", "{\"success\":true,\"schedule\":" + NIGHTLY + "}");

    assertThat(run("enable", "nightly").out())
        .startsWith("Enabled the schedule 'nightly'; it runs");
    assertThat(run("disable", "n1").out()).isEqualTo("Disabled the schedule 'nightly'.\n");
  }
}
