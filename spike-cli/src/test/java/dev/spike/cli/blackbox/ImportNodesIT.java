package dev.spike.cli.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Processes that import from one PostgreSQL, of which one is killed and one stands still. */
@DisabledOnOs(OS.WINDOWS)
@ExtendWith(Nodes.class)
class ImportNodesIT {

  private static final int PROJECTS = 10;
  private static final int SCHEDULES = 50;
  private static final Duration PROMISED = Duration.ofSeconds(60);
  private static final String EACH_MINUTE = "'schedule_type':'cron','cron_expression':'* * * * *'";

  @TempDir private Path scratch;
  private final EmbeddedPostgres server;
  private final List<ServedJar> nodes = new ArrayList<>();
  private Depot depot;
  private String url;

  ImportNodesIT(EmbeddedPostgres server) {
    this.server = server;
  }

  @BeforeEach
  void open() {
    depot = Depot.open(server);
    url = "--db=" + server.getJdbcUrl("postgres", Target.on(server).name());
  }

  @AfterEach
  void close() {
    nodes.forEach(ServedJar::close);
    depot.close();
  }

  private ServedJar serve() {
    Path data = scratch.resolve("node" + nodes.size());
    ServedJar node = ServedJar.on(data, depot.environment(), url);
    nodes.add(node);
    return node;
  }

  /** A project whose table has one row, and a job that would change it and add another. */
  private record Caught(OwnProject project, String job) {

    private static final String FILE = "id,name\n1,ONE\n99,left behind\n";

    static OwnProject project(ServedJar node, Depot depot) {
      OwnProject project = OwnProject.of(node.admin(), depot);
      depot
          .target()
          .execute(
              "CREATE TABLE %1$s (id text PRIMARY KEY, name text); INSERT INTO %1$s VALUES ('1', 'one')"
                  .formatted(project.name()));
      return project;
    }

    static Caught in(OwnProject project) {
      return new Caught(project, project.startWaiting(project.files(FILE)));
    }

    Reply at(ServedJar node) {
      return project.at(node).job(job);
    }

    void isInterrupted(ServedJar node, Instant since) {
      await().atMost(PROMISED).until(() -> at(node).at("/status").equals("interrupted"));
      assertThat(at(node).each("/errors", "error_type")).containsExactly("interrupted");
      assertThat(Instant.parse(at(node).at("/completed_at"))).isBefore(since.plus(PROMISED));
    }
  }

  @Test
  void whoeverGoesAwayIsReplacedAndEachDueRunIsDoneOnce() {
    ServedJar still = serve();
    OwnProject frozen = Caught.project(still, depot);
    OwnProject killed = Caught.project(still, depot);
    List<String> schedules = schedules(still);
    Instant scheduled = Instant.now();

    frozen.whileClosed(
        () ->
            killed.whileClosed(
                () -> {
                  final Caught first = Caught.in(frozen);
                  still.freeze();
                  final Instant frozenAt = Instant.now();
                  ServedJar dying = serve();
                  final Caught second = Caught.in(killed.at(dying));
                  dying.kill();
                  final Instant killedAt = Instant.now();
                  CompletableFuture<ServedJar> another = CompletableFuture.supplyAsync(this::serve);
                  ServedJar survivor = serve();
                  another.join();

                  second.isInterrupted(survivor, killedAt);
                  first.isInterrupted(survivor, frozenAt);
                  return survivor;
                }));
    ServedJar survivor = nodes.get(nodes.size() - 1);
    assertThat(killed.rows()).containsExactly("1|one");
    assertThat(frozen.rows()).containsExactly("1|one");

    OwnProject after = killed.at(survivor);
    assertThat(after.run(after.files("id,name\n1,uno\n")).at("/total_updated")).isEqualTo("1");
    assertThat(killed.rows()).containsExactly("1|uno");
    assertLateFinishIsRefused(frozen.at(survivor), still);
    assertEachMinuteOnce(survivor, schedules, scheduled);
  }

  /** What stands still may hold the table in its hands until it goes on, and finds out then. */
  private static void assertLateFinishIsRefused(OwnProject project, ServedJar still) {
    String job = project.start(project.files("id,name\n1,eins\n2,zwei\n")).is(202).at("/job_id");
    project.running(job);
    still.thaw();

    Reply successor = project.ended(job);

    assertThat(successor.at("/status")).as(successor.text()).isEqualTo("completed");
    assertThat(successor.at("/total_inserted")).isEqualTo("1");
    assertThat(successor.at("/total_updated")).isEqualTo("1");
    assertThat(project.rows()).containsExactly("1|eins", "2|zwei");
    await().until(() -> still.anybody().get("/api/health").status() == 200);
    Reply jobs = project.owner().get("/api/jobs?project=" + project.name()).is(200);
    assertThat(jobs.each("", "status")).containsExactly("completed", "interrupted");
    assertThat(project.rows()).containsExactly("1|eins", "2|zwei");
  }

  /** Schedules that add a row to a table of their project at each run. */
  private List<String> schedules(ServedJar node) {
    List<OwnProject> projects =
        IntStream.range(0, PROJECTS)
            .mapToObj(i -> OwnProject.of(node.admin(), depot, "'defaults':{'primary_key':[]}"))
            .toList();
    return IntStream.range(0, SCHEDULES)
        .mapToObj(
            i -> {
              OwnProject project = projects.get(i % PROJECTS);
              String files = project.files("id,name\n" + i % PROJECTS + ",x\n");
              return project.schedule("every minute " + i, EACH_MINUTE + "," + files);
            })
        .map(made -> made.is(201).location())
        .toList();
  }

  private static void assertEachMinuteOnce(
      ServedJar node, List<String> schedules, Instant scheduled) {
    Caller admin = node.admin();
    Instant first = scheduled.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
    await()
        .atMost(Duration.ofSeconds(120))
        .pollInterval(Duration.ofMillis(500))
        .until(() -> schedules.stream().allMatch(one -> hasRun(admin, one)));
    for (String schedule : schedules) {
      Reply after = admin.get(schedule).is(200);
      Reply history = admin.get(schedule + "/history").is(200);
      List<Instant> minutes =
          history.each("/jobs", "created_at").stream()
              .map(at -> Instant.parse(at).truncatedTo(ChronoUnit.MINUTES))
              .toList();
      assertThat(minutes).as(history.text()).doesNotHaveDuplicates().contains(first);
      assertThat(after.at("/total_runs")).isEqualTo(history.at("/total"));
      assertThat(after.at("/failed_runs")).isEqualTo("0");
    }
  }

  private static boolean hasRun(Caller admin, String schedule) {
    return Integer.parseInt(admin.get(schedule).is(200).at("/successful_runs")) > 0;
  }
}
