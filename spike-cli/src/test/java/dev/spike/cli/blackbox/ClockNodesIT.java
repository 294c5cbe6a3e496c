package dev.spike.cli.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Two processes on one PostgreSQL have one clock. */
@ExtendWith(Nodes.class)
class ClockNodesIT {

  private static final String CLOCK = "/api/admin/clock";
  private static final Instant START = Instant.parse("2031-03-01T00:00:00Z");

  /** A second is promised; a busy machine may need more, and nothing is awaited for longer. */
  private static final Duration SOON = Duration.ofSeconds(15);

  private final EmbeddedPostgres server;
  @TempDir private Path scratch;
  private Depot depot;
  private ServedJar one;
  private ServedJar other;
  private Caller admin;

  ClockNodesIT(EmbeddedPostgres server) {
    this.server = server;
  }

  @BeforeEach
  void open() {
    depot = Depot.open(server);
    String url = "--db=" + server.getJdbcUrl("postgres", Target.on(server).name());
    one =
        ServedJar.on(
            scratch.resolve("one"), depot.environment(), url, "--clock", "frozen@" + START);
    other = ServedJar.on(scratch.resolve("other"), depot.environment(), url);
    admin = one.admin();
  }

  @AfterEach
  void close() {
    one.close();
    other.close();
    depot.close();
  }

  private static void soon(ThrowingRunnable holds) {
    await().atMost(SOON).pollInterval(Duration.ofMillis(50)).untilAsserted(holds);
  }

  @Test
  void whatOneIsToldTheOtherSoonGoesBy() {
    OwnCollection here = OwnCollection.of(admin);
    here.add("at", "'value_type':'EPOCH_NOW'");
    OwnCollection there = here.at(other);
    soon(() -> assertThat(there.poll().is(200).at("/data/at")).isEqualTo(epoch(START)));

    admin.post(CLOCK, "{'advance':'2d'}").is(200);

    assertThat(here.draw().get("at").asText()).isEqualTo(epoch(START.plusSeconds(172_800)));
    soon(
        () ->
            assertThat(there.draw().get("at").asText())
                .isEqualTo(epoch(START.plusSeconds(172_800))));
    admin.at(other).post(CLOCK, "{'reset':true}").is(200);
    soon(() -> assertThat(here.draw().get("at").asText()).isLessThan(epoch(START)));
  }

  private static String epoch(Instant instant) {
    return Long.toString(instant.getEpochSecond());
  }

  @Test
  void aScheduleRunsOnceEachDayThatTheClockShows() {
    OwnProject project = OwnProject.of(admin, depot);
    String daily =
        project
            .schedule(
                "daily",
                "'schedule_type':'cron','cron_expression':'30 2 * * *','timezone':'UTC',"
                    + project.files("id,name\n1,one\n"))
            .is(201)
            .location();
    assertThat(admin.get(daily).at("/next_run_at")).isEqualTo("2031-03-01T02:30:00Z");

    for (int day = 1; day <= 5; day++) {
      Instant due = START.plus(Duration.ofDays(day - 1)).plus(Duration.ofMinutes(150));
      Caller asked = day % 2 == 0 ? admin : admin.at(other);
      asked.post(CLOCK, "{'set':'%s'}".formatted(due)).is(200);
      String runs = Integer.toString(day);
      soon(() -> assertThat(admin.get(daily).at("/successful_runs")).isEqualTo(runs));
      assertThat(admin.get(daily).at("/next_run_at"))
          .isEqualTo(due.plus(Duration.ofDays(1)).toString());
    }

    assertThat(admin.get(daily + "/history").each("/jobs", "created_at"))
        .isEqualTo(
            List.of(
                "2031-03-05T02:30:00Z",
                "2031-03-04T02:30:00Z",
                "2031-03-03T02:30:00Z",
                "2031-03-02T02:30:00Z",
                "2031-03-01T02:30:00Z"));
    assertThat(admin.get(daily).at("/missed_runs")).isEqualTo("0");
  }
}
