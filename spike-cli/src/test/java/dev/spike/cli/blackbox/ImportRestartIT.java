package dev.spike.cli.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What a service still knows of imports when it was started again. */
@ExtendWith(Nodes.class)
class ImportRestartIT {

  private static final String CRON = "'schedule_type':'cron','cron_expression':'30 2 * * *'";
  private static final String INTERVAL = "'schedule_type':'interval','interval_seconds':3600";

  private final EmbeddedPostgres server;
  private Depot depot;
  @TempDir private Path data;

  ImportRestartIT(EmbeddedPostgres server) {
    this.server = server;
  }

  @BeforeEach
  void open() {
    depot = Depot.open(server);
  }

  @AfterEach
  void close() {
    depot.close();
  }

  private ServedJar serve(Map<String, String> environment, String... options) {
    return ServedJar.on(data, environment, options);
  }

  @Test
  void goesOnAsBeforeUnlessTheKeyForSecretsIsAnother() {
    OwnProject project;
    JsonNode nightly;
    JsonNode hourly;
    try (ServedJar jar = serve(depot.environment())) {
      project = OwnProject.of(jar.admin(), depot);
      nightly = project.schedule("nightly", CRON).is(201).json();
      hourly = project.schedule("hourly", INTERVAL).is(201).json();
      project.schedule("off", INTERVAL + ",'enabled':false").is(201);
      jar.stop();
    }

    try (ServedJar jar = serve(depot.environment())) {
      OwnProject there = project.at(jar);
      assertNextRun(there, nightly);
      assertNextRun(there, hourly);
      assertThat(there.owner().get("/api/schedules?enabled=false").at("/schedules/0/next_run_at"))
          .isEqualTo("null");
      assertThat(there.run().at("/status")).isEqualTo("completed");
    }

    Map<String, String> other = new HashMap<>(depot.environment());
    other.put("SPIKE_SECRET_KEY", "another key than the one that sealed the passwords");
    try (ServedJar jar = serve(other)) {
      assertSaysThatTheKeyIsAnother(project.at(jar));
    }
  }

  private static void assertNextRun(OwnProject project, JsonNode before) {
    Reply after = project.owner().get("/api/schedules/" + before.get("id").asText()).is(200);
    assertThat(after.at("/next_run_at")).isEqualTo(before.get("next_run_at").asText());
    assertThat(Instant.parse(after.at("/next_run_at"))).isAfter(Instant.now());
  }

  private static void assertSaysThatTheKeyIsAnother(OwnProject project) {
    Caller admin = project.owner();
    Reply shown = admin.get("/api/projects/" + project.name()).is(200);
    Reply connection =
        admin.post("/api/connections/" + shown.at("/connection_id") + "/test", "").is(200);
    Reply source = admin.post("/api/sources/" + shown.at("/source_id") + "/test", "").is(200);
    Reply job = project.run();

    for (String message :
        new String[] {
          connection.at("/message"), source.at("/message"), job.at("/errors/0/message")
        }) {
      assertThat(message).contains("sealed with another key", "SPIKE_SECRET_KEY");
    }
    assertThat(connection.json().get("success").booleanValue()).isFalse();
    assertThat(source.json().get("success").booleanValue()).isFalse();
    assertThat(job.at("/status")).isEqualTo("failed");
    String url = "{'database_url':'%s'}".formatted(project.depot().target().url());
    admin.put("/api/connections/" + shown.at("/connection_id"), url).is(200);
    assertThat(project.run(project.files("id,name\n5,five\n")).at("/status"))
        .isEqualTo("completed");
  }

  @Test
  void serveWithoutASchedulerLeavesTheWorkToOtherNodes() {
    String url = "--db=" + server.getJdbcUrl("postgres", Target.on(server).name());
    try (ServedJar silent = serve(depot.environment(), url, "--no-scheduler")) {
      OwnProject project = OwnProject.of(silent.admin(), depot);
      assertThat(silent.anybody().get("/api/health").is(200).at("/scheduler")).isEqualTo("off");
      String job = project.start(project.files("id,name\n1,one\n")).is(202).at("/job_id");
      assertThat(project.job(job).at("/status")).isEqualTo("pending");

      try (ServedJar busy = ServedJar.on(data.resolve("other"), depot.environment(), url)) {
        assertThat(busy.anybody().get("/api/health").is(200).at("/scheduler")).isEqualTo("up");
        assertThat(project.ended(job).at("/status")).isEqualTo("completed");
        String next = project.start(project.files("id,name\n1,ONE\n")).is(202).at("/job_id");
        assertThat(project.ended(next).at("/status")).isEqualTo("completed");
        assertThat(project.rows()).containsExactly("1|ONE");
      }
    }
  }
}
