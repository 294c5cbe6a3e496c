package dev.spike.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleTest {

  private static final String ALL = "/api/schedules";
  private static final String MORNING =
      "{'name':'morning','project_name':'sales','schedule_type':'cron',"
          + "'cron_expression':'30 6 * * MON-FRI','timezone':'Europe/Berlin'%s}";

  private Served served;
  private Imported imported;

  @BeforeEach
  void serve() {
    served = new Served();
    imported = Imported.at(served);
    imported.project("sales");
  }

  @AfterEach
  void close() {
    served.close();
  }

  private Answer make(String more) {
    return served.admin.post(ALL, MORNING.formatted(more));
  }

  private static List<String> members(JsonNode json) {
    List<String> names = new ArrayList<>();
    json.fieldNames().forEachRemaining(names::add);
    return names;
  }

  @Test
  void hasExactlyTheMembersOfTheContract() {
    Answer made = make("").is(201);
    String address = made.header("Location").orElseThrow();
    Answer read = served.admin.get(address).is(200);

    assertThat(members(read.json()))
        .containsExactly(
            ("id name project_id project_name schedule_type cron_expression interval_seconds"
                    + " timezone in_words enabled callback_url sftp_override local_files last_run_at"
                    + " next_run_at last_job_id total_runs successful_runs failed_runs missed_runs"
                    + " created_at updated_at next_runs")
                .split(" "));
    assertThat(made.json().get("next_runs").toString())
        .isEqualTo(
            """
            ["2026-03-02T05:30:00Z","2026-03-03T05:30:00Z","2026-03-04T05:30:00Z",\
            "2026-03-05T05:30:00Z","2026-03-06T05:30:00Z"]""");
    assertThat(read.at("/next_run_at")).isEqualTo("2026-03-02T05:30:00Z");
    assertThat(read.at("/project_name")).isEqualTo("sales");
    assertThat(read.at("/cron_expression")).isEqualTo("30 6 * * 1-5");
    assertThat(read.json().get("enabled").booleanValue()).isTrue();
    assertThat(read.json().get("interval_seconds").isNull()).isTrue();
    assertThat(read.at("/total_runs")).isEqualTo("0");
    assertThat(read.header("ETag")).contains("\"1\"");
  }

  @Test
  void isForeseenBeforeThereIsOne() {
    String json = "{'schedule_type':'cron','cron_expression':'30 6 * * MON-FRI'}";
    Answer foreseen = served.admin.post(ALL + "/preview", json).is(200);

    assertThat(foreseen.at("/in_words")).isEqualTo("at 06:30 on Monday to Friday");
    assertThat(foreseen.json().get("next_runs")).hasSize(5);
    assertThat(foreseen.at("/next_runs/0")).isEqualTo("2026-03-02T06:30:00Z");
    String every = "{'schedule_type':'interval','interval_seconds':5400}";
    assertThat(served.admin.post(ALL + "/preview", every).is(200).at("/in_words"))
        .isEqualTo("every 90 minutes");
    served
        .admin
        .post(ALL + "/preview", "{'schedule_type':'cron','cron_expression':'30 6 * *'}")
        .is(422)
        .pointsAt("/cron_expression");
    assertThat(served.admin.get(ALL).at("/total")).isEqualTo("0");
  }

  @Test
  void runsByTheClocksOfUtcIfNoZoneIsGiven() {
    String id = served.admin.get("/api/projects/sales").at("/id");
    Answer made =
        served.admin.post(
            ALL,
            ("{'name':'hourly','project_id':'%s','schedule_type':'interval',"
                    + "'interval_seconds':3600,'cron_expression':null,'enabled':false}")
                .formatted(id));

    assertThat(made.is(201).at("/timezone")).isEqualTo("UTC");
    assertThat(made.json().get("next_run_at").isNull()).isTrue();
    assertThat(made.json().get("next_runs")).isEmpty();
    assertThat(made.json().get("interval_seconds").longValue()).isEqualTo(3600);
  }

  @Test
  void changesOnlyWhatIsSentAndMovesItsNextRun() {
    String address = make("").header("Location").orElseThrow();

    Answer moved = served.admin.put(address, "{'timezone':'UTC'}").is(200);
    assertThat(moved.at("/next_run_at")).isEqualTo("2026-03-02T06:30:00Z");
    assertThat(moved.json().get("next_runs")).hasSize(5);
    Answer other =
        served.admin.put(address, "{'schedule_type':'interval','interval_seconds':7200}").is(200);
    assertThat(other.at("/next_run_at")).isEqualTo("2026-03-01T11:00:00Z");
    assertThat(other.json().get("cron_expression").isNull()).isTrue();
    assertThat(other.at("/name")).isEqualTo("morning");
    Answer off = served.admin.put(address, "{'enabled':false,'name':'evening'}").is(200);
    assertThat(off.json().get("next_run_at").isNull()).isTrue();
    served.admin.with("If-Match", "\"1\"").put(address, "{}").isProblem(412, "expected");
    served
        .admin
        .put(address, "{'cron_expression':'0 0 * * *'}")
        .is(422)
        .pointsAt("/cron_expression");
    served.admin.put(address, "{'interval_seconds':null}").is(422).pointsAt("/interval_seconds");
    served.admin.put(address, "{'total_runs':0}").isProblem(422, "'total_runs' is read only");
    served.admin.put(address, "{'project_name':'none'}").isProblem(404, "no project named 'none'");
  }

  @Test
  void keepsWhatIsSaidAboutItsRunsAndHidesThePassword() {
    Answer made =
        make(
            ",'callback_url':'https://example.org/done','local_files':['a.csv','b.csv'],"
                + "'sftp_override':{'host':'h','username':'u','password':'s3cr3t-word'}");
    String address = made.is(201).header("Location").orElseThrow();

    assertThat(made.text()).doesNotContain("s3cr3t-word");
    assertThat(made.json().get("sftp_override").toString())
        .isEqualTo(
            """
            {"host":"h","port":null,"username":"u","password":"***","key_path":null,\
            "host_key":null,"remote_path":null}""");
    assertThat(made.json().get("local_files").toString()).isEqualTo("[\"a.csv\",\"b.csv\"]");
    String same = "{'sftp_override':{'host':'h','username':'u','password':'***'}}";
    assertThat(served.admin.put(address, same).is(200).at("/sftp_override/password"))
        .isEqualTo("***");
    served
        .admin
        .put(address, "{'sftp_override':{'host':'x','username':'u','password':'***'}}")
        .isProblem(422, "the password must be given again");
    Answer cleared =
        served.admin.put(address, "{'sftp_override':null,'local_files':null,'callback_url':null}");
    assertThat(cleared.is(200).json().get("sftp_override").isNull()).isTrue();
    assertThat(cleared.json().get("local_files").isNull()).isTrue();
    assertThat(cleared.json().get("callback_url").isNull()).isTrue();
  }

  @Test
  void isListedByProjectAndByWhetherItRuns() {
    make("").is(201);
    String other = imported.schedule("other");
    served.admin.post(other + "/disable", "").is(200);

    assertThat(served.admin.get(ALL).is(200).at("/total")).isEqualTo("2");
    assertThat(names("?project=sales")).containsExactly("morning");
    assertThat(names("?project=none")).isEmpty();
    assertThat(names("?project=a/b")).isEmpty();
    assertThat(names("?enabled=false")).containsExactly("other");
    assertThat(names("?enabled=true&project=other")).isEmpty();
    assertThat(names("?project=&enabled=&limit=50&offset=0")).containsExactly("morning", "other");
    Answer second = served.admin.get(ALL + "?limit=1&offset=1").is(200);
    assertThat(members(second.json())).containsExactly("schedules", "total");
    assertThat(second.at("/schedules/0/name")).isEqualTo("other");
    assertThat(second.at("/total")).isEqualTo("2");
    assertThat(second.json().at("/schedules/0").has("next_runs")).isFalse();
  }

  private List<String> names(String query) {
    return served.admin.get(ALL + query).is(200).json().at("/schedules").findValuesAsText("name");
  }

  @ParameterizedTest
  @ValueSource(strings = {"limit=0", "limit=101", "limit=x", "offset=-1", "enabled=yes"})
  void isNotListedByWhatMeansNothing(String query) {
    served.admin.get(ALL + "?" + query).is(400);
  }

  @Test
  void isTurnedOnAndOffAsOftenAsOneLikes() {
    String address = make("").header("Location").orElseThrow();

    for (int i = 0; i < 2; i++) {
      Answer off = served.admin.post(address + "/disable", "").is(200);
      assertThat(members(off.json())).containsExactly("success", "message", "schedule");
      assertThat(off.at("/message")).isEqualTo("the schedule 'morning' is disabled");
      assertThat(off.json().at("/schedule/next_run_at").isNull()).isTrue();
      assertThat(off.json().at("/schedule").has("next_runs")).isFalse();
    }
    for (int i = 0; i < 2; i++) {
      Answer on = served.admin.post(address + "/enable", "").is(200);
      assertThat(on.at("/message")).isEqualTo("the schedule 'morning' is enabled");
      assertThat(on.at("/schedule/next_run_at")).isEqualTo("2026-03-02T05:30:00Z");
    }
  }

  @Test
  void runsByHandAlsoWhileItIsDisabled() {
    String address = make(",'enabled':false").header("Location").orElseThrow();

    Answer started = served.admin.post(address + "/run", "").is(202);

    assertThat(members(started.json())).containsExactly("job_id", "project", "status", "message");
    assertThat(started.at("/status")).isEqualTo("pending");
    assertThat(started.at("/project")).isEqualTo("sales");
    assertThat(started.header("Location")).contains("/api/jobs/" + started.at("/job_id"));
    Answer schedule = served.admin.get(address).is(200);
    assertThat(schedule.at("/total_runs")).isEqualTo("1");
    assertThat(schedule.at("/last_job_id")).isEqualTo(started.at("/job_id"));
    assertThat(schedule.at("/last_run_at")).isEqualTo("2026-03-01T09:00:00Z");
    served.admin.post(address + "/run", "").isProblem(409, "is still pending");
  }

  @Test
  void leavesItsJobsBehind() {
    String address = make("").header("Location").orElseThrow();
    String job = "/api/jobs/" + served.admin.post(address + "/run", "").at("/job_id");

    Answer history = served.admin.get(address + "/history").is(200);
    assertThat(members(history.json())).containsExactly("jobs", "total");
    assertThat(history.at("/jobs/0/schedule_id")).isEqualTo(Served.id(address));
    assertThat(history.at("/total")).isEqualTo("1");
    served.admin.get(address + "/history?limit=101").isProblem(400, "limit must be 1 to 100");
    served.admin.with("If-Match", "\"7\"").delete(address).is(412);
    served.admin.delete(address).is(204);
    assertThat(served.admin.get(job).is(200).json().get("schedule_id").isNull()).isTrue();
    served.admin.get(address + "/history").isProblem(404, "there is no schedule");
  }

  @Test
  void isRefusedWhereSomethingIsMissingOrInTheWay() {
    String address = make("").header("Location").orElseThrow();
    String other = imported.schedule("other");

    make("").isProblem(409, "'morning'");
    served.admin.put(other, "{'name':'morning'}").isProblem(409, "'morning'");
    String json = "{'name':'a','%s':'%s','schedule_type':'interval','interval_seconds':3600}";
    served
        .admin
        .post(ALL, json.formatted("project_name", "none"))
        .isProblem(404, "there is no project named 'none'");
    served
        .admin
        .post(ALL, json.formatted("project_id", Imported.NOBODY))
        .isProblem(404, "there is no project");
    for (String deed : new String[] {"/enable", "/disable", "/run"}) {
      served.admin.post(ALL + "/" + Imported.NOBODY + deed, "").is(404);
      served.admin.post(ALL + "/7" + deed, "").isProblem(404, "there is no schedule '7'");
    }
    assertThat(served.admin.get(address).is(200).at("/name")).isEqualTo("morning");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {} | /name,/schedule_type,/project_id
          {'name':1,'project_name':2,'schedule_type':3} | /name,/project_name,/schedule_type
          {'name':'a','project_name':'sales','schedule_type':'cron'} | /cron_expression
          {'name':'a','project_name':'sales','schedule_type':'interval'} | /interval_seconds
          {'name':'a','project_name':'sales','schedule_type':'daily'} | /schedule_type
          {'name':'a','project_name':'sales','schedule_type':'cron','cron_expression':'0 0 * * *','interval_seconds':3600} | /interval_seconds
          {'name':'a','project_name':'sales','schedule_type':'interval','cron_expression':'0 0 * * *','interval_seconds':3600} | /cron_expression
          {'name':'a','project_name':'sales','schedule_type':'cron','cron_expression':'0 0 30 2 *'} | /cron_expression
          {'name':'a','project_name':'sales','schedule_type':'cron','cron_expression':'61 0 * * *'} | /cron_expression
          {'name':'a','project_name':'sales','schedule_type':'cron','cron_expression':'@often'} | /cron_expression
          {'name':'a','project_name':'sales','schedule_type':'cron','cron_expression':7} | /cron_expression
          {'name':'a','project_name':'sales','schedule_type':'interval','interval_seconds':3599} | /interval_seconds
          {'name':'a','project_name':'sales','schedule_type':'interval','interval_seconds':-1} | /interval_seconds
          {'name':'a','project_name':'sales','schedule_type':'interval','interval_seconds':9223372036854775807} | /interval_seconds
          {'name':'a','project_name':'sales','schedule_type':'interval','interval_seconds':3600.5} | /interval_seconds
          {'name':'a','project_name':'sales','schedule_type':'interval','interval_seconds':'3600'} | /interval_seconds
          {'name':'a','project_name':'sales','schedule_type':'interval','interval_seconds':3600,'timezone':'Mars/Olympus'} | /timezone
          {'name':'a','project_name':'sales','schedule_type':'interval','interval_seconds':3600,'timezone':null} | /timezone
          {'name':'a','project_name':'sales','schedule_type':'interval','interval_seconds':3600,'timezone':'+02:00'} | /timezone
          {'name':'a','project_name':'sales','project_id':'5d9c1b1e-6f0a-4a7e-8f0d-3c2b1a0f9e55','schedule_type':'interval','interval_seconds':3600} | /project_name
          {'name':'a','project_id':'7','schedule_type':'interval','interval_seconds':3600} | /project_id
          {'name':'a','project_name':'sales','schedule_type':'interval','interval_seconds':3600,'enabled':'yes'} | /enabled
          {'name':'a','project_name':'sales','schedule_type':'interval','interval_seconds':3600,'callback_url':'file:///etc/passwd'} | /callback_url
          {'name':'a','project_name':'sales','schedule_type':'interval','interval_seconds':3600,'callback_url':'https://u:s3cr3t-word@h/'} | /callback_url
          {'name':'a','project_name':'sales','schedule_type':'interval','interval_seconds':3600,'local_files':[]} | /local_files
          {'name':'a','project_name':'sales','schedule_type':'interval','interval_seconds':3600,'local_files':['a',1,' ']} | /local_files/1
          {'name':'a','project_name':'sales','schedule_type':'interval','interval_seconds':3600,'sftp_override':{'port':0,'host':'a b'}} | /sftp_override/port,/sftp_override/host
          {'name':'a','project_name':'sales','schedule_type':'interval','interval_seconds':3600,'sftp_override':{'pasword':'s3cr3t-word'}} | /sftp_override/pasword
          {'name':'a','project_name':'sales','schedule_type':'interval','interval_seconds':3600,'sftp_override':{'password':'***'}} | /sftp_override
          {'name':'','project_name':'sales','schedule_type':'interval','interval_seconds':60,'timezone':'x','next_runs':[]} | /name,/timezone,/next_runs
          """)
  void isRefusedWithTheWrongMembersNamed(String json, String pointers) {
    Answer refused = served.admin.post(ALL, json).is(422);

    refused.pointsAt(pointers.split(","));
    if (!json.contains("u:s3cr3t")) {
      assertThat(refused.text()).doesNotContain("s3cr3t-word");
    }
    assertThat(served.admin.get(ALL).at("/total")).isEqualTo("0");
  }

  @Test
  void isRefusedWithALongName() {
    String json =
        "{'name':'%s','project_name':'sales','schedule_type':'interval','interval_seconds':3600}";

    served.admin.post(ALL, json.formatted("n".repeat(256))).is(422).pointsAt("/name");
    served.admin.post(ALL, json.formatted("n".repeat(255))).is(201);
  }
}
