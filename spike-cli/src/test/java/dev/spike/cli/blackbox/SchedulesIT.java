package dev.spike.cli.blackbox;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The nine routes of schedules. */
@ExtendWith(Nodes.class)
class SchedulesIT {

  private static final String SCHEDULES = "/api/schedules";
  private static final String NIGHTLY =
      "'schedule_type':'cron','cron_expression':'30 2 * * *','timezone':'Asia/Kolkata'";
  private static final String HOURLY = "'schedule_type':'interval','interval_seconds':3600";
  private static final String NOBODY = "00000000-0000-4000-8000-000000000000";
  private static final ZoneId KOLKATA = ZoneId.of("Asia/Kolkata");

  abstract static class Contract {

    private final Caller admin;
    private final OwnProject project;
    private final String name;

    Contract(Nodes.Pair nodes) {
      admin = nodes.admin();
      project = OwnProject.of(admin, nodes.depot());
      name = project.name();
    }

    private Reply create(String members) {
      return project.schedule(name, members).is(201);
    }

    private Instant nextRun(String location) {
      return Instant.parse(admin.get(location).is(200).at("/next_run_at"));
    }

    /** The next time that it is half past two in Kolkata, where clocks are never changed. */
    private static Instant nextNight(Instant after) {
      ZonedDateTime there = after.atZone(KOLKATA);
      ZonedDateTime night = there.truncatedTo(ChronoUnit.DAYS).plusHours(2).plusMinutes(30);
      return (night.isAfter(there) ? night : night.plusDays(1)).toInstant();
    }

    @Test
    void createAnswersTheScheduleWithItsNextRuns() {
      Instant before = Instant.now();

      Reply made = create(NIGHTLY);

      assertThat(made.location()).isEqualTo(SCHEDULES + "/" + made.at("/id"));
      assertThat(made.names(""))
          .containsExactlyInAnyOrder(
              "id",
              "name",
              "project_id",
              "project_name",
              "schedule_type",
              "cron_expression",
              "interval_seconds",
              "timezone",
              "in_words",
              "enabled",
              "callback_url",
              "sftp_override",
              "local_files",
              "last_run_at",
              "next_run_at",
              "last_job_id",
              "total_runs",
              "successful_runs",
              "failed_runs",
              "missed_runs",
              "created_at",
              "updated_at",
              "next_runs");
      assertThat(made.at("/project_name")).isEqualTo(project.name());
      assertThat(made.json().get("enabled").booleanValue()).isTrue();
      assertThat(made.json().get("interval_seconds").isNull()).isTrue();
      Instant first = nextNight(before);
      assertThat(made.json().get("next_runs"))
          .extracting(run -> Instant.parse(run.asText()))
          .containsExactly(
              first,
              first.plus(1, ChronoUnit.DAYS),
              first.plus(2, ChronoUnit.DAYS),
              first.plus(3, ChronoUnit.DAYS),
              first.plus(4, ChronoUnit.DAYS));
      assertThat(nextRun(made.location())).isEqualTo(first);
    }

    @Test
    void anIntervalBeginsWhenItIsMade() {
      Instant before = Instant.now().minusMillis(1);

      Reply made = create(HOURLY);

      assertThat(nextRun(made.location()))
          .isBetween(before.plusSeconds(3600), Instant.now().plusSeconds(3600));
      assertThat(made.at("/timezone")).isEqualTo("UTC");
      assertThat(made.json().get("next_runs")).hasSize(5);
    }

    @Test
    void theProjectMayBeNamed() {
      Reply made =
          admin
              .post(
                  SCHEDULES,
                  "{'name':'%s','project_name':'%s',%s}".formatted(name, project.name(), HOURLY))
              .is(201);

      assertThat(made.at("/project_id")).isEqualTo(project.id());
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "'schedule_type':'cron'|/cron_expression",
          "'schedule_type':'interval'|/interval_seconds",
          "'schedule_type':'interval','interval_seconds':3599|/interval_seconds",
          "'schedule_type':'cron','cron_expression':'0 0 30 2 *'|/cron_expression",
          "'schedule_type':'cron','cron_expression':'61 * * * *'|/cron_expression",
          "'schedule_type':'cron','cron_expression':'* * * *'|/cron_expression",
          "'schedule_type':'daily'|/schedule_type",
          "'schedule_type':'cron','cron_expression':'@daily','timezone':'Mars/Phobos'|/timezone",
          "'schedule_type':'cron','cron_expression':'@daily','interval_seconds':3600|/interval_seconds",
          "'schedule_type':'cron','cron_expression':'@daily','total_runs':3|/total_runs"
        },
        quoteCharacter = '\u0000')
    void whatCannotRunIsRefused(String members, String pointer) {
      Reply refused = project.schedule(name, members).isProblem(422);

      assertThat(refused.each("/errors", "pointer")).as(refused.text()).contains(pointer);
    }

    @Test
    void thereMustBeSuchAProjectAndNoSuchName() {
      create(HOURLY);

      project.schedule(name, HOURLY).isProblem(409);
      admin
          .post(SCHEDULES, "{'name':'x','project_id':'%s',%s}".formatted(NOBODY, HOURLY))
          .isProblem(404);
      project.schedule("x".repeat(256), HOURLY).refuses("/name");
      project.schedule("", HOURLY).refuses("/name");
      admin.post(SCHEDULES, "no json").isProblem(400);
    }

    @Test
    void schedulesAreListedByProjectAndByWhetherTheyRun() {
      Reply on = create(HOURLY);
      Reply off = project.schedule(name + " off", HOURLY + ",'enabled':false").is(201);
      String ofProject = SCHEDULES + "?project=" + project.name();

      Reply all = admin.get(ofProject).is(200);

      assertThat(all.names("")).containsExactlyInAnyOrder("schedules", "total");
      assertThat(all.at("/total")).isEqualTo("2");
      assertThat(all.each("/schedules", "id")).containsExactly(on.at("/id"), off.at("/id"));
      assertThat(admin.get(ofProject + "&enabled=false").each("/schedules", "id"))
          .containsExactly(off.at("/id"));
      Reply page = admin.get(ofProject + "&limit=1&offset=1").is(200);
      assertThat(page.each("/schedules", "id")).containsExactly(off.at("/id"));
      assertThat(page.at("/total")).isEqualTo("2");
      admin.get(SCHEDULES + "?limit=101").isProblem(400);
      admin.get(SCHEDULES + "?limit=0").isProblem(400);
      admin.get(SCHEDULES + "?enabled=perhaps").isProblem(400);
    }

    @Test
    void putChangesOnlyWhatIsSentAndMovesTheNextRun() {
      Reply made = create(NIGHTLY + ",'callback_url':'https://example.org/done'");

      Reply renamed = admin.put(made.location(), "{'name':'%s, too'}".formatted(name)).is(200);
      Instant before = Instant.now();
      Reply moved =
          admin.put(made.location(), "{'cron_expression':'30 2 * * *','timezone':'UTC'}").is(200);

      assertThat(renamed.at("/next_run_at")).isEqualTo(made.at("/next_run_at"));
      assertThat(renamed.at("/callback_url")).isEqualTo("https://example.org/done");
      ZonedDateTime today = before.atZone(UTC).truncatedTo(ChronoUnit.DAYS);
      Instant first = today.plusHours(2).plusMinutes(30).toInstant();
      Instant next = first.isAfter(before) ? first : first.plus(1, ChronoUnit.DAYS);
      assertThat(Instant.parse(moved.at("/next_run_at"))).isEqualTo(next);
      assertThat(moved.json().get("next_runs")).hasSize(5);
      assertThat(moved.at("/next_runs/0")).isEqualTo(moved.at("/next_run_at"));
      admin.put(made.location(), "{'interval_seconds':3600}").isProblem(422);
      admin
          .put(
              made.location(),
              "{'schedule_type':'interval','cron_expression':null,'interval_seconds':7200}")
          .is(200);
      assertThat(nextRun(made.location()))
          .isBetween(before.plusSeconds(7200), Instant.now().plusSeconds(7200));
    }

    @Test
    void whoeverChangesWhatIsNoLongerSoIsRefused() {
      Reply made = create(HOURLY);
      String tag = admin.get(made.location()).header("ETag").orElseThrow();
      admin.with("If-Match", tag).put(made.location(), "{'callback_url':null}").is(200);

      admin.with("If-Match", tag).put(made.location(), "{'name':'x'}").isProblem(412);
    }

    @Test
    void enableAndDisableSayHowItStandsAndCanBeSaidAgain() {
      Reply made = create(NIGHTLY);

      for (int i = 0; i < 2; i++) {
        Reply off = admin.post(made.location() + "/disable", "").is(200);
        assertThat(off.names("")).containsExactlyInAnyOrder("success", "message", "schedule");
        assertThat(off.json().get("success").booleanValue()).isTrue();
        assertThat(off.json().at("/schedule/enabled").booleanValue()).isFalse();
        assertThat(off.json().at("/schedule/next_run_at").isNull()).isTrue();
      }
      for (int i = 0; i < 2; i++) {
        Reply on = admin.post(made.location() + "/enable", "").is(200);
        assertThat(on.json().at("/schedule/enabled").booleanValue()).isTrue();
        assertThat(Instant.parse(on.at("/schedule/next_run_at")))
            .isEqualTo(nextNight(Instant.now()));
      }
    }

    @Test
    void runStartsItAtOnceAndIsCountedEvenIfItIsDisabled() {
      Reply made = create(HOURLY + ",'enabled':false," + project.files("id,name\n1,one\n"));

      Reply run = admin.post(made.location() + "/run", "").is(202);

      assertThat(run.names("")).containsExactlyInAnyOrder("job_id", "project", "status", "message");
      assertThat(run.at("/status")).isEqualTo("pending");
      Reply job = project.ended(run.at("/job_id"));
      assertThat(job.at("/schedule_id")).isEqualTo(made.at("/id"));
      assertThat(project.rows()).containsExactly("1|one");
      Reply after = admin.get(made.location()).is(200);
      assertThat(after.at("/total_runs")).isEqualTo("1");
      assertThat(after.at("/successful_runs")).isEqualTo("1");
      assertThat(after.at("/last_job_id")).isEqualTo(run.at("/job_id"));
      assertThat(Instant.parse(after.at("/last_run_at")))
          .isCloseTo(Instant.now(), within(30, ChronoUnit.SECONDS));
      assertThat(after.json().get("next_run_at").isNull()).isTrue();
      assertThat(after.at("/updated_at")).isEqualTo(made.at("/updated_at"));
    }

    @Test
    void aRunThatFailedIsCountedAsFailed() {
      Reply made = create(HOURLY + "," + project.files("id,id\n1,1\n"));

      String job = admin.post(made.location() + "/run", "").is(202).at("/job_id");

      assertThat(project.ended(job).at("/status")).isEqualTo("failed");
      Reply after = admin.get(made.location()).is(200);
      assertThat(after.at("/total_runs")).isEqualTo("1");
      assertThat(after.at("/failed_runs")).isEqualTo("1");
      assertThat(after.at("/successful_runs")).isEqualTo("0");
    }

    @Test
    void historyListsItsJobsNewestFirst() {
      Reply made = create(HOURLY + "," + project.files("id,name\n1,one\n"));
      String first = admin.post(made.location() + "/run", "").is(202).at("/job_id");
      project.ended(first);
      project.run(project.files("id,name\n1,one\n"));
      String second = admin.post(made.location() + "/run", "").is(202).at("/job_id");
      project.ended(second);

      Reply history = admin.get(made.location() + "/history").is(200);
      Reply page = admin.get(made.location() + "/history?limit=1&offset=1").is(200);

      assertThat(history.names("")).containsExactlyInAnyOrder("jobs", "total");
      assertThat(history.each("/jobs", "id")).containsExactly(second, first);
      assertThat(page.each("/jobs", "id")).containsExactly(first);
      assertThat(page.at("/total")).isEqualTo("2");
    }

    @Test
    void runIsRefusedWhileItsJobRuns() {
      project.run(project.files("id,name\n1,one\n"));
      Reply made = create(HOURLY + "," + project.files("id,name\n1,ONE\n"));
      String running =
          project.whileClosed(
              () -> {
                String job = admin.post(made.location() + "/run", "").is(202).at("/job_id");

                assertThat(admin.post(made.location() + "/run", "").isProblem(409).at("/detail"))
                    .contains(job);
                return job;
              });
      assertThat(project.ended(running).at("/status")).isEqualTo("completed");
    }

    @Test
    void aRunningJobFinishesWhenItsScheduleIsDeleted() {
      project.run(project.files("id,name\n1,one\n"));
      Reply made = create(HOURLY + "," + project.files("id,name\n1,ONE\n"));
      String job =
          project.whileClosed(
              () -> {
                String running = admin.post(made.location() + "/run", "").is(202).at("/job_id");
                project.running(running);

                admin.delete(made.location()).is(204);

                admin.get(made.location()).isProblem(404);
                return running;
              });
      Reply ended = project.ended(job);
      assertThat(ended.at("/status")).isEqualTo("completed");
      assertThat(ended.json().get("schedule_id").isNull()).isTrue();
      assertThat(project.rows()).containsExactly("1|ONE");
    }

    @Test
    void thereIsNoSuchSchedule() {
      for (String path : List.of("", "/history")) {
        admin.get(SCHEDULES + "/" + NOBODY + path).isProblem(404);
      }
      for (String path : List.of("/run", "/enable", "/disable")) {
        admin.post(SCHEDULES + "/" + NOBODY + path, "").isProblem(404);
      }
      admin.put(SCHEDULES + "/" + NOBODY, "{'name':'x'}").isProblem(404);
      admin.delete(SCHEDULES + "/" + NOBODY).isProblem(404);
    }
  }

  @Nested
  class OnPostgres extends Contract {

    OnPostgres(Nodes.OnPostgres nodes) {
      super(nodes);
    }
  }

  @Nested
  class OnSqlite extends Contract {

    OnSqlite(Nodes.OnSqlite nodes) {
      super(nodes);
    }
  }
}
