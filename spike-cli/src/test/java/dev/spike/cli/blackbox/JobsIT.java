package dev.spike.cli.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs of projects: how they are started, what they tell, how they are stopped. */
@ExtendWith(Nodes.class)
class JobsIT {

  private static final String JOBS = "/api/jobs";
  private static final String NOBODY = "00000000-0000-4000-8000-000000000000";
  private static final int MANY = 3000;

  abstract static class Contract {

    private final Caller admin;
    private final Depot depot;
    private final ServedJar other;

    Contract(Nodes.Pair nodes) {
      admin = nodes.admin();
      depot = nodes.depot();
      other = nodes.other();
    }

    private OwnProject project() {
      return OwnProject.of(admin, depot);
    }

    private OwnProject project(String config) {
      return OwnProject.of(admin, depot, config);
    }

    private static List<String> errors(Reply job) {
      return job.each("/errors", "message");
    }

    @Test
    void anImportIsAcceptedAndSaysWhereToAsk() {
      OwnProject project = project();

      Reply accepted = project.start(project.files("id,name\n1,one\n")).is(202);

      assertThat(accepted.names(""))
          .containsExactlyInAnyOrder("job_id", "project", "status", "message");
      assertThat(accepted.at("/project")).isEqualTo(project.name());
      assertThat(accepted.at("/status")).isEqualTo("pending");
      assertThat(accepted.location()).isEqualTo(JOBS + "/" + accepted.at("/job_id"));
      project.ended(accepted.at("/job_id"));
    }

    @Test
    void aJobTellsAllAboutItself() {
      OwnProject project = project();
      Instant before = Instant.now();
      String file = "id,name\n1,one\n2,two\n";

      Reply job = project.run(project.files(file));

      assertThat(job.names(""))
          .containsExactlyInAnyOrder(
              "id",
              "project_name",
              "status",
              "started_at",
              "completed_at",
              "duration_seconds",
              "files_processed",
              "files_failed",
              "total_inserted",
              "total_updated",
              "total_skipped",
              "callback_url",
              "schedule_id",
              "created_at",
              "progress",
              "file_results",
              "errors");
      assertThat(job.at("/status")).isEqualTo("completed");
      assertThat(Instant.parse(job.at("/started_at")))
          .isBetween(before.minusSeconds(1), Instant.parse(job.at("/completed_at")));
      assertThat(job.json().get("duration_seconds").isNumber()).isTrue();
      assertThat(job.json().get("progress").toString())
          .isEqualTo(
              "{\"bytes_done\":%1$d,\"bytes_total\":%1$d,\"rows\":2}".formatted(file.length()));
      JsonNode result = job.json().at("/file_results/0");
      assertThat(result.get("filename").asText()).isEqualTo("orders.csv");
      assertThat(result.get("table_name").asText()).isEqualTo(project.name());
      assertThat(result.get("success").booleanValue()).isTrue();
      assertThat(result.get("error").isNull()).isTrue();
      assertThat(project.rows()).containsExactly("1|one", "2|two");
    }

    @Test
    void rowsAreInsertedUpdatedOrSkipped() {
      OwnProject project = project();
      project.run(project.files("id,name\n1,one\n2,two\n"));

      Reply job = project.run(project.files("id,name\n1,one\n2,TWO\n3,three\n"));

      assertThat(job.at("/total_inserted")).isEqualTo("1");
      assertThat(job.at("/total_updated")).isEqualTo("1");
      assertThat(job.at("/total_skipped")).isEqualTo("1");
      assertThat(project.rows()).containsExactly("1|one", "2|TWO", "3|three");
    }

    @Test
    void withoutLocalFilesTheyComeFromTheSource() {
      OwnProject project = project();

      Reply job = project.run();

      assertThat(job.at("/status")).as(job.text()).isEqualTo("completed");
      assertThat(project.rows()).containsExactly("1|far");
    }

    @Test
    void aRunCanGoElsewhereThanTheSource() {
      OwnProject project = project();
      Depot.write(depot.remote().resolve(project.name() + "x/orders.csv"), "id,name\n7,else\n");

      Reply job = project.run("'sftp_override':{'remote_path':'/%sx'}".formatted(project.name()));

      assertThat(job.at("/status")).as(job.text()).isEqualTo("completed");
      assertThat(project.rows()).containsExactly("7|else");
    }

    @Test
    void aFileThatNothingMatchesIsReported() {
      OwnProject project = project();
      String files =
          "'local_files':['%s','%s']"
              .formatted(
                  project.file("a.csv", "id,name\n1,one\n"), project.file("read.me", "hello"));

      Reply job = project.run(files);

      assertThat(job.at("/status")).isEqualTo("completed");
      assertThat(job.each("/errors", "error_type")).containsExactly("unmatched_file");
      assertThat(errors(job).get(0)).contains("read.me");
    }

    @Test
    void aJobIsPartialIfSomeFilesFailed() {
      OwnProject project = project();
      String files =
          "'local_files':['%s','%s']"
              .formatted(
                  project.file("a.csv", "id,name\n1,one\n"),
                  project.file("b.csv", "id,name\n2,two\n3,three,more\n"));

      Reply job = project.run(files);

      assertThat(job.at("/status")).isEqualTo("partial");
      assertThat(job.at("/files_processed")).isEqualTo("1");
      assertThat(job.at("/files_failed")).isEqualTo("1");
      assertThat(job.json().at("/file_results/1/success").booleanValue()).isFalse();
      assertThat(job.at("/file_results/1/error")).contains("line 3");
      assertThat(project.rows()).containsExactly("1|one");
    }

    @Test
    void aJobFailsIfNothingCouldBeLoaded() {
      OwnProject project = project();

      Reply job = project.run(project.files("id,id\n1,2\n"));

      assertThat(job.at("/status")).isEqualTo("failed");
      assertThat(errors(job).get(0)).contains("orders.csv", "id");
    }

    @Test
    void badRowsAreLeftOutWhereThatIsWanted() {
      OwnProject project = project("'on_bad_row':'skip'");
      String bad = "9,too,many\n".repeat(150);

      Reply job = project.run(project.files("id,name\n1,one\n" + bad + "2,two\n"));

      assertThat(job.at("/status")).isEqualTo("completed");
      assertThat(job.at("/total_inserted")).isEqualTo("2");
      assertThat(job.at("/total_skipped")).isEqualTo("150");
      assertThat(job.each("/errors", "error_type")).hasSize(100).containsOnly("bad_row");
      assertThat(errors(job).get(0)).contains("line 3");
      assertThat(project.rows()).containsExactly("1|one", "2|two");
    }

    @Test
    void viewsAreRefreshedAfterTheLastFile() {
      OwnProject project = project("'refresh_materialized_views':true");
      project.run(project.files("id,name\n1,one\n"));
      depot
          .target()
          .execute(
              "CREATE MATERIALIZED VIEW v_%1$s AS SELECT count(*) AS c FROM %1$s"
                  .formatted(project.name()));

      Reply job = project.run(project.files("id,name\n1,one\n2,two\n"));

      assertThat(job.at("/status")).as(job.text()).isEqualTo("completed");
      assertThat(depot.target().rows("SELECT c FROM v_" + project.name())).containsExactly("2");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"../remote/%s/orders.csv", "%s/link.csv", "/etc/hostname", "%s/none.csv"})
    void nothingIsReadOutsideOfTheDirectoryForImports(String path) throws IOException {
      OwnProject project = project();
      project.file("orders.csv", "id\n1\n");
      Path link = depot.local().resolve(project.name()).resolve("link.csv");
      Files.createSymbolicLink(link, depot.remote().resolve(project.name()).resolve("orders.csv"));
      String asked = path.formatted(project.name());

      Reply job = project.run("'local_files':['%s']".formatted(asked));

      assertThat(job.at("/status")).isEqualTo("failed");
      assertThat(errors(job).get(0)).contains(asked, "directory for imports");
      assertThat(job.text()).doesNotContain(depot.scratch().toString());
    }

    @Test
    void thereIsOneJobOfAProjectAtATime() {
      OwnProject project = project();
      project.run(project.files("id,name\n1,one\n"));
      String job =
          project.whileClosed(
              () -> {
                String running = project.startWaiting(project.files("id,name\n1,ONE\n"));

                assertThat(project.start().isProblem(409).at("/detail")).contains(running);
                admin.delete("/api/projects/" + project.name()).isProblem(409);
                return running;
              });
      assertThat(project.ended(job).at("/status")).isEqualTo("completed");
      assertThat(project.rows()).containsExactly("1|ONE");
    }

    @Test
    void whoeverCancelsAJobStopsItAtOnceAndNothingOfItStays() {
      OwnProject project = project();
      project.run(project.files("id,name\n1,one\n"));
      project.whileClosed(
          () -> {
            String job = project.startWaiting(project.files("id,name\n1,ONE\n"));

            Reply cancelled = admin.post(OwnProject.JOBS + job + "/cancel", "").is(200);

            assertThat(cancelled.at("/status")).isEqualTo("cancelled");
            admin.post(OwnProject.JOBS + job + "/cancel", "").isProblem(409);
            await().until(() -> depot.target().waiting() == 0);
            return job;
          });
      assertThat(project.rows()).containsExactly("1|one");
      assertThat(project.run(project.files("id,name\n1,ONE\n")).at("/status"))
          .isEqualTo("completed");
    }

    @Test
    void jobsAreListedNewestFirstByProjectAndStatus() {
      OwnProject project = project();
      String good = project.run(project.files("id,name\n1,one\n")).at("/id");
      String bad = project.run(project.files("id,id\n1,2\n")).at("/id");
      String ofProject = JOBS + "?project=" + project.name();

      Reply all = admin.get(ofProject).is(200);
      Reply page = admin.get(ofProject + "&limit=1&offset=1").is(200);

      assertThat(all.each("", "id")).containsExactly(bad, good);
      assertThat(page.each("", "id")).containsExactly(good);
      assertThat(page.header("X-Total-Count")).contains("2");
      assertThat(admin.get(ofProject + "&status=failed").each("", "id")).containsExactly(bad);
      assertThat(admin.get(JOBS + "?project=nobody").is(200).json()).isEmpty();
      admin.get(JOBS + "?status=finished").isProblem(400);
      admin.get(JOBS + "?limit=0").isProblem(400);
    }

    @Test
    void thereIsNoSuchJobAndNoSuchProject() {
      admin.get(JOBS + "/" + NOBODY).isProblem(404);
      admin.post(JOBS + "/" + NOBODY + "/cancel", "").isProblem(404);
      admin.with("Accept", "text/event-stream").get(JOBS + "/" + NOBODY + "/events").isProblem(404);
      admin.post("/api/import", "{'project':'nobody'}").isProblem(404);
      admin.post("/api/import", "{'project':'x','local_files':[],'fast':true}").isProblem(422);
    }

    @Test
    void eventsTellOfAJobFromHowItStandsToItsEnd() {
      OwnProject project = project();
      project.run(project.files("id,name\n1,one\n"));
      BufferedReader events =
          project.whileClosed(
              () -> {
                String job = project.startWaiting(project.files("id,name\n1,ONE\n"));
                BufferedReader told = admin.at(other).listen(OwnProject.JOBS + job + "/events");
                assertThat(event(told)).startsWith("event: progress\ndata: {\"id\":\"" + job);
                return told;
              });

      List<String> further = new ArrayList<>();
      for (String event = event(events); !event.isEmpty(); event = event(events)) {
        further.add(event);
      }

      String last = further.remove(further.size() - 1);
      assertThat(last).startsWith("event: end\ndata: {").contains("\"status\":\"completed\"");
      assertThat(further).allMatch(event -> event.startsWith("event: progress\ndata: {"));
    }

    /** The next event, or nothing after the last one. */
    private static String event(BufferedReader told) {
      StringBuilder event = new StringBuilder();
      try {
        for (String line = told.readLine();
            line != null && !line.isEmpty();
            line = told.readLine()) {
          event.append(line).append('\n');
        }
        return event.toString();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Test
    void whoeverWantsToKnowIsToldOnce() {
      OwnProject project = project();
      try (Ears ears = new Ears(204)) {
        Reply job = project.run(project.files("id,name\n1,one\n"), ears.member());
        await().until(() -> !ears.heard().isEmpty());

        assertThat(job.at("/callback_url")).isEqualTo(ears.url("/done"));
        assertThat(ears.heard()).hasSize(1);
        assertThat(ears.heard().get(0))
            .startsWith("/done {\"job_id\":\"%s\"".formatted(job.at("/id")))
            .contains("\"project\":\"%s\",\"status\":\"completed\"".formatted(project.name()))
            .contains("\"files_processed\":1,\"files_failed\":0,\"total_inserted\":1")
            .contains(
                "\"total_updated\":0,\"total_skipped\":0,\"errors\":[],\"duration_seconds\":");
      }
    }

    @Test
    void aLargeFileIsLoadedWhole() {
      OwnProject project = project();
      StringBuilder rows = new StringBuilder("id,name\n");
      for (int i = 0; i < MANY; i++) {
        rows.append(i).append(",\"one, two\"\r\n");
      }

      Reply job = project.run(project.files(rows.toString()));

      assertThat(job.at("/total_inserted")).isEqualTo(Integer.toString(MANY));
      assertThat(job.at("/progress/rows")).isEqualTo(Integer.toString(MANY));
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
