package dev.spike.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobTest {

  private static final String ALL = "/api/jobs";

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

  private static List<String> members(JsonNode json) {
    List<String> names = new ArrayList<>();
    json.fieldNames().forEachRemaining(names::add);
    return names;
  }

  @Test
  void hasExactlyTheMembersOfTheContractWhileItWaits() {
    Answer job = served.admin.get(imported.job("sales")).is(200);

    assertThat(members(job.json()))
        .containsExactly(
            ("id project_name status started_at completed_at duration_seconds files_processed"
                    + " files_failed total_inserted total_updated total_skipped callback_url"
                    + " schedule_id created_at progress file_results errors")
                .split(" "));
    assertThat(job.at("/status")).isEqualTo("pending");
    for (String none :
        "started_at completed_at duration_seconds callback_url schedule_id".split(" ")) {
      assertThat(job.json().get(none).isNull()).as(none).isTrue();
    }
    assertThat(job.json().get("progress").toString())
        .isEqualTo("{\"bytes_done\":0,\"bytes_total\":0,\"rows\":0}");
  }

  @Test
  void tellsHowItGetsOnAndHowItEnded() {
    String address = imported.job("sales");
    imported.claim(address);
    served.clock.advance(Duration.ofMillis(1500));
    imported.progress(address, 500);

    Answer running = served.admin.get(address).is(200);
    assertThat(running.at("/status")).isEqualTo("running");
    assertThat(running.json().get("duration_seconds").decimalValue()).isEqualByComparingTo("1.5");
    imported.file(address, "orders.csv", Optional.empty());
    imported.file(address, "bad.csv", Optional.of("line 3 has 2 cells, not 3"));
    imported.finish(address);
    served.clock.advance(Duration.ofHours(1));
    Answer ended = served.admin.get(address).is(200);
    assertThat(ended.at("/status")).isEqualTo("partial");
    assertThat(ended.json().get("duration_seconds").decimalValue()).isEqualByComparingTo("1.5");
    assertThat(ended.at("/files_processed")).isEqualTo("1");
    assertThat(ended.at("/files_failed")).isEqualTo("1");
    assertThat(ended.at("/total_inserted")).isEqualTo("3");
    assertThat(ended.json().at("/file_results").toString())
        .isEqualTo(
            """
            [{"filename":"orders.csv","table_name":"orders","inserted":3,"updated":2,"skipped":1,\
            "success":true,"error":null},{"filename":"bad.csv","table_name":"orders","inserted":0,\
            "updated":0,"skipped":0,"success":false,"error":"line 3 has 2 cells, not 3"}]""");
  }

  @Test
  void isStartedOnceAtATime() {
    Answer started =
        served.admin.post(
            "/api/import",
            "{'project':'sales','local_files':['a.csv'],'callback_url':'http://example.org/x',"
                + "'sftp_override':{'password':'s3cr3t-word'}}");

    assertThat(members(started.is(202).json()))
        .containsExactly("job_id", "project", "status", "message");
    assertThat(started.at("/status")).isEqualTo("pending");
    String address = started.header("Location").orElseThrow();
    assertThat(address).isEqualTo(ALL + "/" + started.at("/job_id"));
    Answer job = served.admin.get(address).is(200);
    assertThat(job.at("/callback_url")).isEqualTo("http://example.org/x");
    assertThat(job.text()).doesNotContain("s3cr3t-word");
    served
        .admin
        .post("/api/import", "{'project':'sales'}")
        .isProblem(409, "of the project 'sales' is still pending");
  }

  @Test
  void isCancelledOnce() {
    String address = imported.job("sales");

    Answer cancelled = served.admin.post(address + "/cancel", "").is(200);

    assertThat(cancelled.at("/status")).isEqualTo("cancelled");
    assertThat(cancelled.at("/errors/0/error_type")).isEqualTo("cancelled");
    served.admin.post(address + "/cancel", "").isProblem(409, "has ended already");
    served.admin.post(ALL + "/" + Imported.NOBODY + "/cancel", "").is(404);
    served.admin.post("/api/import", "{'project':'sales'}").is(202);
  }

  @Test
  void isListedTheNewestFirst() {
    imported.project("other");
    String first = imported.job("sales");
    served.admin.post(first + "/cancel", "").is(200);
    served.clock.advance(Duration.ofSeconds(1));
    String second = imported.job("other");

    assertThat(ids("")).containsExactly(Served.id(second), Served.id(first));
    assertThat(ids("?project=sales")).containsExactly(Served.id(first));
    assertThat(ids("?status=pending")).containsExactly(Served.id(second));
    assertThat(ids("?status=pending&project=sales")).isEmpty();
    assertThat(ids("?project=nothing")).isEmpty();
    assertThat(ids("?project=&status=&limit=1&offset=1")).containsExactly(Served.id(first));
    assertThat(served.admin.get(ALL + "?limit=1").header("X-Total-Count")).contains("2");
    served.admin.get(ALL + "?status=done").isProblem(400, "status cannot be 'done'");
    served.admin.get(ALL + "?limit=1001").isProblem(400, "limit must be 1 to 1000");
    served.admin.get(ALL + "/7").isProblem(404, "there is no job '7'");
  }

  private List<String> ids(String query) {
    return served.admin.get(ALL + query).is(200).json().findValuesAsText("id");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {}                                                  | /project
          {'project':1}                                       | /project
          {'project':''}                                      | /project
          {'project':'sales','files':[]}                      | /files
          {'project':'sales','local_files':'a.csv'}           | /local_files
          {'project':'sales','local_files':['\\ud800']}       | /local_files/0
          {'project':'sales','callback_url':'ftp://h/'}       | /callback_url
          {'project':'sales','sftp_override':{'port':'22'}}   | /sftp_override/port
          {'project':'sales','sftp_override':[]}              | /sftp_override
          """)
  void isNotStartedWithTheWrongMembersNamed(String json, String pointers) {
    served.admin.post("/api/import", json).is(422).pointsAt(pointers.split(","));
    served.admin.post("/api/import", "{'project':'none'}").isProblem(404, "project named 'none'");
  }
}
