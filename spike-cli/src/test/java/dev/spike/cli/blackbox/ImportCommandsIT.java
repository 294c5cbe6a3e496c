package dev.spike.cli.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Files that are loaded by commands, in this process and at a service. */
class ImportCommandsIT {

  private static final String SUM = "SELECT sum(v::int) FROM orders";

  private static TwoPlaces places;
  private static TargetDatabase target;

  @BeforeAll
  static void open() {
    target = TargetDatabase.start();
    places = new TwoPlaces();
    places.here("connections", "create", "sales", target.url("here")).ended(0);
    places.there("connections", "create", "sales", target.url("there")).ended(0);
    assertThat(places.here("connections", "test", "sales").ended(0).out())
        .startsWith("It works: PostgreSQL ");
    assertThat(places.there("connections", "test", "sales", "-o", "json").ended(0).out())
        .startsWith("{\"success\":true,");
    for (String project : new String[] {"orders", "other"}) {
      places
          .both(
              "projects",
              "create",
              project,
              "--connection",
              "sales",
              "--set",
              "defaults.primary_key=id")
          .ended(0);
    }
    places.put("orders.csv", "id,v\n1,10\n2,20\n");
    places.put("more.csv", "id,v\n1,10\n");
    places.put("yearly.csv", "id,v\n1,10\n");
    places.put("broken.csv", "id,v\n1,10,too,many\n");
  }

  @AfterAll
  static void close() {
    places.close();
    target.close();
  }

  @Test
  void waitForTheEndAndTellWhatBecameOfEachFile() {
    String[] run = {"import", "run", "orders", "--wait", "--file", "orders.csv"};

    assertThat(places.both(run).ended(0).out().lines().map(line -> line.replaceAll("  +", " ")))
        .containsExactly(
            "The job of 'orders' is completed after <length>s: 2 inserted, 0 updated, 0 skipped.",
            "",
            "FILE TABLE INSERTED UPDATED SKIPPED ERROR",
            "orders.csv orders 2 0 0");
    places.put("orders.csv", "id,v\n1,10\n2,21\n3,30\n");
    assertThat(places.both(run).ended(0).out()).contains("1 inserted, 1 updated, 1 skipped");
    assertThat(target.rows("here", SUM)).containsExactly("61");
    assertThat(target.rows("there", SUM)).containsExactly("61");
    assertThat(places.both("jobs", "list", "--project", "orders", "-o", "json").ended(0).out())
        .contains("completed");
  }

  @Test
  void endWithOneUnlessEverythingWasLoaded() {
    String[] run = {
      "import", "run", "other", "--wait", "--file", "more.csv", "--file", "broken.csv"
    };
    Said partial = places.both(run);

    assertThat(partial.complaint(1))
        .startsWith("spike: the job <id> of 'other' is partial, 1 of 2 files failed: broken.csv: ");
    assertThat(places.both("jobs", "list", "--status", "partial", "-o", "json").ended(0).out())
        .contains("partial");
    Said none = places.both("import", "run", "other", "--wait", "--file", "none.csv");
    assertThat(none.complaint(1)).contains("is failed").contains("none.csv");
    assertThat(places.both("import", "run", "other", "--wait", "--file", "../x").complaint(1))
        .contains("is failed");
    assertThat(places.both("import", "run", "ordrs").complaint(3)).contains("did you mean");
  }

  @Test
  void loadToTheEndHereEvenIfNobodyWaits() {
    String id = id(places.here("import", "run", "other", "--file", "more.csv", "-o", "json"));

    assertThat(places.here("jobs", "show", id, "-o", "json").ended(0).out())
        .contains("\"status\":\"completed\"");
    assertThat(places.here("jobs", "follow", id).ended(0).out()).contains("is completed after");
    assertThat(places.here("jobs", "cancel", id, "--yes").complaint(4)).contains("has ended");
    assertThat(places.here("jobs", "cancel", id).complaint(2)).contains("--yes");
  }

  @Test
  void followAJobOfTheService() {
    String id = id(places.there("import", "run", "other", "--file", "more.csv", "-o", "json"));

    assertThat(places.there("jobs", "follow", id).ended(0).out()).contains("is completed after");
    assertThat(places.there("jobs", "show", id).ended(0).out()).contains("more.csv");
  }

  @Test
  void letMachinesInWhoseKeySaysSo() {
    String[] run = {
      "import",
      "run",
      "other",
      "--wait",
      "--file",
      "more.csv",
      "--server",
      places.service().address(),
      "--api-key"
    };

    assertThat(JarShell.run(with(run, key("imports:run"))).ended(0).out())
        .contains("is completed after");
    JarShell.run(with(run, key("data:read"))).complaint(4);
    assertThat(JarShell.run(with(run, "spk_no")).complaint(4)).contains("this API key");
  }

  private static String key(String scope) {
    return places.there("keys", "create", scope, "--scope", scope).ended(0).out().strip();
  }

  private static String[] with(String[] command, String last) {
    return Stream.concat(Stream.of(command), Stream.of(last)).toArray(String[]::new);
  }

  @Test
  void countRunsOfASchedule() {
    places
        .both(
            "schedules",
            "create",
            "yearly",
            "--project",
            "other",
            "--cron",
            "@yearly",
            "--file",
            "yearly.csv")
        .ended(0);

    assertThat(places.both("schedules", "run", "yearly", "--wait").ended(0).out())
        .contains("is completed after");
    assertThat(places.both("schedules", "list", "--zone", "UTC").ended(0).out())
        .containsPattern("yearly +other .* completed +100% of 1");
    assertThat(places.both("schedules", "history", "yearly", "-o", "json").ended(0).out())
        .contains("\"total\":1");
  }

  @Test
  void cancelAJobThatTheyRunThemselvesByControlC() {
    places.here("projects", "create", "slow", "--connection", "sales").ended(0);
    target.run("here", "CREATE TABLE slow (id text, v text)");
    places.put("slow.csv", "id,v\n1,10\n");
    try (TargetDatabase.Locked locked = target.lock("here", "slow");
        LongCommand run =
            LongCommand.run(
                "import", "run", "slow", "--wait", "--file", "slow.csv", "--data", places.home())) {
      locked.awaitWaiting();
      run.signal("INT");
      assertThat(run.exit()).isEqualTo(130);
    }

    assertThat(places.here("jobs", "list", "--project", "slow", "-o", "csv").ended(0).out())
        .contains(",cancelled,");
    assertThat(target.rows("here", "SELECT v FROM slow")).isEmpty();
    places.here("import", "run", "slow", "--wait", "--file", "slow.csv").ended(0);
  }

  private static String id(Said said) {
    return said.ended(0).out().replaceAll("(?s).*\"job_id\":\"([^\"]+)\".*", "$1");
  }
}
