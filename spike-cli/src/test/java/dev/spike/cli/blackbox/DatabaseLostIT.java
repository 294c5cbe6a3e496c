package dev.spike.cli.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the service while its database cannot be reached. */
@ExtendWith(Nodes.class)
class DatabaseLostIT {

  @TempDir private Path scratch;

  @Test
  void healthAndPollsAre503UntilItIsBack(Nodes.OnPostgres nodes) throws SQLException {
    try (Connection connection = nodes.server().getPostgresDatabase().getConnection();
        Statement server = connection.createStatement()) {
      server.execute("CREATE DATABASE lost");
      String url = nodes.server().getJdbcUrl("postgres", "lost");
      try (ServedJar jar = ServedJar.on(scratch, "--db", url)) {
        OwnCollection router = OwnCollection.of(jar.admin());
        router.add("n", "'value_type':'INCREMENT','start_number':1,'step_number':1");
        assertThat(router.next(2, "n")).containsExactly("1", "2");
        jar.anybody().get("/api/health").is(200);

        server.execute("ALTER DATABASE lost ALLOW_CONNECTIONS false");
        server.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'lost'");
        soon(() -> jar.anybody().get("/api/health").isProblem(503));
        Reply refused = router.poll().isProblem(503);
        assertThat(Integer.parseInt(refused.header("Retry-After").orElseThrow())).isPositive();
        router.owner().post("/api/admin/collections", "{'name':'x'}").isProblem(503);

        server.execute("ALTER DATABASE lost ALLOW_CONNECTIONS true");
        soon(() -> jar.anybody().get("/api/health").is(200));
        soon(() -> router.owner().patch(router.path(), "{'seed':1}").is(200));
        assertThat(router.next(2, "n")).containsExactly("3", "4");
      }
    }
  }

  private static void soon(ThrowingRunnable holds) {
    await().atMost(Duration.ofSeconds(40)).untilAsserted(holds);
  }
}
