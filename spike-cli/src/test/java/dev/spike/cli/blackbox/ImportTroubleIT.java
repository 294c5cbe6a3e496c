package dev.spike.cli.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.spike.imports.postgresql.Lock;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** What becomes of imports when something elsewhere is in trouble, and of those that are not. */
@ExtendWith({Nodes.class, SharedJar.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ImportTroubleIT {

  private static final String HOURLY = "'schedule_type':'interval','interval_seconds':3600";
  private static final String COPYING =
      "SELECT pid FROM pg_stat_progress_copy WHERE datname = current_database()";
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final int ROWS = 2_000_000;
  private static final int DEAF = 10;

  private final Nodes.OnPostgres nodes;
  private final Depot depot;
  private Lock canal;
  private OwnProject hanging;
  private String hangingJob;

  ImportTroubleIT(Nodes.OnPostgres nodes) {
    this.nodes = nodes;
    depot = nodes.depot();
  }

  private OwnProject project() {
    return OwnProject.of(nodes.admin(), depot);
  }

  /** Puts a large file on the SFTP server, in which all rows of the small one are others. */
  private static void enlarge(OwnProject project) {
    StringBuilder rows = new StringBuilder("id,name\n");
    for (int i = 0; i < ROWS; i++) {
      rows.append(i).append(",any other name\n");
    }
    Depot.write(
        project.depot().remote().resolve(project.name()).resolve("orders.csv"), rows.toString());
  }

  /** Others go on meanwhile. */
  private void assertOthersGoOn() {
    OwnProject other = project();
    Reply schedule =
        other.schedule(other.name(), HOURLY + "," + other.files("id,name\n1,one\n")).is(201);
    String job = nodes.admin().post(schedule.location() + "/run", "").is(202).at("/job_id");

    await().atMost(SOON).until(() -> other.job(job).at("/status").equals("completed"));
  }

  @BeforeAll
  void letTheSftpServerHang() throws IOException {
    canal = new Lock(depot.sftp().port());
    Target target = Target.on(nodes.server());
    Depot elsewhere = new Depot(depot.scratch(), depot.sftp(), target);
    hanging = OwnProject.of(nodes.admin(), elsewhere, canal.port(), "'on_bad_row':'fail'");
    hanging.run();
    enlarge(hanging);
    hangingJob = hanging.start().is(202).at("/job_id");
    awaitRows(target);
    canal.shut();
  }

  /** Waits until somebody is amid the rows of a file. */
  private static void awaitRows(Target target) {
    await().pollInterval(Duration.ofMillis(10)).until(() -> !target.rows(COPYING).isEmpty());
  }

  @Test
  @Order(1)
  void nothingIsHalfLoadedWhenTheTargetGoesAwayAmidTheRows() {
    OwnProject project = project();
    project.run();
    enlarge(project);

    String job = project.start().is(202).at("/job_id");
    awaitRows(depot.target());
    depot.target().execute(COPYING.replace("pid FROM", "pg_terminate_backend(pid) FROM"));

    Reply ended = project.ended(job);
    assertThat(ended.at("/status")).as(ended.text()).isEqualTo("failed");
    assertThat(ended.each("/errors", "error_type")).containsExactly("database");
    assertThat(project.rows()).containsExactly("1|far");
    assertOthersGoOn();
    assertThat(project.run(project.files("id,name\n1,near\n")).at("/status"))
        .isEqualTo("completed");
  }

  /** It takes half a minute until nobody waits for a server any more: the others use the time. */
  @Test
  @Order(Integer.MAX_VALUE)
  void nothingIsHalfLoadedWhenTheSftpServerHangsAndOthersGoOn() throws IOException {
    assertOthersGoOn();

    Reply ended = hanging.ended(hangingJob);

    assertThat(ended.at("/status")).as(ended.text()).isEqualTo("failed");
    assertThat(ended.each("/errors", "error_type")).containsExactly("source");
    assertThat(hanging.rows()).containsExactly("1|far");
    canal.close();
  }

  @Test
  void aJobIsWhatItIsWhoeverWantsToKnowAnswersWith500() {
    OwnProject project = project();
    try (Ears ears = new Ears(500)) {
      Reply job = project.run(project.files("id,name\n1,one\n"), ears.member());

      assertThat(job.at("/status")).isEqualTo("completed");
      await().atMost(SOON).until(() -> ears.heard().size() == 3);
      assertThat(project.job(job.at("/id")).json()).isEqualTo(job.json());
    }
  }

  @Test
  void thoseWhoNeverAnswerKeepNobodyFromImporting() {
    try (Ears ears = new Ears(Ears.NEVER)) {
      List<String> jobs = new ArrayList<>();
      OwnProject project = project();
      for (int i = 0; i < DEAF; i++) {
        OwnProject deaf = project();
        jobs.add(deaf.start(deaf.files("id\n1\n"), ears.member()).is(202).at("/job_id"));
      }

      for (String job : jobs) {
        await().atMost(SOON).until(() -> project.job(job).at("/status").equals("completed"));
      }
      assertOthersGoOn();
    }
  }

  @Test
  void noRedirectIsFollowed() {
    OwnProject project = project();
    try (Ears ears = new Ears(307)) {
      Reply job = project.run(project.files("id,name\n1,one\n"), ears.member());

      assertThat(job.at("/status")).isEqualTo("completed");
      await().atMost(SOON).until(() -> ears.heard().size() == 3);
      assertThat(ears.heard()).allMatch(heard -> heard.startsWith("/done "));
    }
  }

  @Test
  void nobodyOnThisMachineIsToldUnlessThatIsAllowed(SharedJar.Shared shared) throws SQLException {
    OwnProject project = OwnProject.of(shared.admin(), depot);
    try (Ears ears = new Ears(204)) {
      Reply job = project.run(ears.member());

      assertThat(job.at("/status")).as(job.text()).isEqualTo("completed");
      await().atMost(SOON).until(() -> !outcomes(shared).isEmpty());
      assertThat(outcomes(shared))
          .allMatch(said -> said.contains("is an address of this machine or its network"));
      assertThat(ears.heard()).isEmpty();
    }
  }

  /** How telling about jobs went, which is kept and shown to nobody. */
  private static List<String> outcomes(SharedJar.Shared shared) throws SQLException {
    String url = "jdbc:sqlite:" + shared.data().resolve("spike.db");
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT told_detail FROM import_jobs WHERE told_detail IS NOT NULL")) {
      List<String> said = new ArrayList<>();
      while (rows.next()) {
        said.add(rows.getString(1));
      }
      return said;
    }
  }
}
