package dev.spike.cli.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The things of imports, made and changed by commands at both places. */
class ImportThingsIT {

  private static final String URL = "postgresql://me:s3cret@127.0.0.1:9/sales";

  private static TwoPlaces places;

  @BeforeAll
  static void open() {
    places = new TwoPlaces();
    places.both("connections", "create", "sales", URL).ended(0);
    places.both("projects", "create", "orders", "--connection", "sales").ended(0);
  }

  @AfterAll
  static void close() {
    places.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"table", "json", "yaml", "csv"})
  void areShownAlikeAtBothPlacesAndWithoutSecrets(String format) {
    for (String kind : new String[] {"connections", "sources", "projects", "schedules", "jobs"}) {
      places.both(kind, "list", "-o", format).ended(0);
    }
    String shown = places.both("connections", "show", "sales", "-o", format).ended(0).out();
    assertThat(shown).contains("postgresql://me:***@127.0.0.1:9/sales").doesNotContain("s3cret");
    places.both("projects", "show", "orders", "-o", format).ended(0);
  }

  @Test
  void areConnectionsToDatabases() {
    places.both("connections", "create", "old", URL, "--description", "An old one").ended(0);
    places.both("connections", "edit", "old", "--name", "new", "-o", "json").ended(0);
    assertThat(
            places
                .both("connections", "edit", "new", "--url", "postgresql://you@127.0.0.1:9/sales")
                .complaint(2))
        .contains("the password must be given again");
    assertThat(places.both("connections", "edit", "new", "--url", URL + "2").ended(0).out())
        .isEqualTo("Changed the connection 'new'.\n");
    assertThat(places.both("connections", "test", "new").complaint(1))
        .startsWith("spike: the test of the connection 'new' failed: ")
        .contains("refused")
        .doesNotContain("s3cret");
    assertThat(places.both("connections", "create", "new", URL).complaint(4)).contains("'new'");
    assertThat(places.both("connections", "delete", "new").complaint(2)).contains("--yes");
    assertThat(places.both("connections", "delete", "new", "--yes").ended(0).out())
        .isEqualTo("Deleted the connection 'new'.\n");
    assertThat(places.both("connections", "delete", "sales", "--yes").complaint(4))
        .contains("the project 'orders' uses the connection");
    assertThat(places.both("connections", "show", "salse").complaint(3))
        .isEqualTo("spike: there is no connection 'salse'; did you mean 'sales'?");
    assertThat(places.both("connections", "create", "x", "mysql://me:s3cret@h/d").complaint(2))
        .doesNotContain("s3cret");
  }

  @Test
  void areSourcesOfFiles() {
    places
        .both("sources", "create", "shop", "--host", "127.0.0.1", "--username", "me", "--port", "9")
        .ended(0);
    assertThat(places.both("sources", "edit", "shop", "--remote-path", "/out", "-o", "json").out())
        .contains("\"remote_path\":\"/out\"");
    assertThat(places.both("sources", "test", "shop").complaint(1))
        .startsWith("spike: the test of the source 'shop' failed: ");
    assertThat(places.both("sources", "edit", "shop", "--remote-path", "out").complaint(2))
        .contains("must begin with /");
    places.both("projects", "edit", "orders", "--source", "shop").ended(0);
    assertThat(places.both("projects", "list").ended(0).out())
        .containsPattern("orders +shop +sales");
    assertThat(places.both("sources", "delete", "shop", "--yes").complaint(4)).contains("orders");
    places.both("projects", "edit", "orders", "--no-source").ended(0);
    places.both("sources", "delete", "shop", "--yes").ended(0);
    assertThat(places.both("sources", "create", "shop", "--host", "h").complaint(2))
        .contains("needs a --host and a --username");
  }

  @Test
  void areProjectsThatSayWhatBecomesOfFiles() {
    String[] create = {
      "projects",
      "create",
      "stock",
      "--connection",
      "sales",
      "--set",
      "defaults.primary_key=id",
      "--set",
      "tables=[{\"file_pattern\":\"a*\",\"target_table\":\"articles\"}]"
    };
    places.both(create).ended(0);
    places.both("projects", "edit", "stock", "--set", "defaults.delimiter=;").ended(0);
    assertThat(places.both("projects", "show", "stock", "-o", "json").ended(0).out())
        .contains("\"primary_key\":[\"id\"]", "\"delimiter\":\";\"", "\"articles\"");
    assertThat(
            places.both("projects", "edit", "stock", "--set", "defaults.delimter=;").complaint(2))
        .contains("delimter");
    assertThat(places.both("projects", "edit", "stock", "--set", "on_bad_row=maybe").complaint(2))
        .contains("maybe");
    places.both("projects", "edit", "stock", "--name", "the stock").ended(0);
    places.both("projects", "show", "the stock").ended(0);
    places.both("projects", "delete", "the stock", "--yes").ended(0);
    places.both("projects", "delete", "the stock", "--yes").complaint(3);
  }

  @Test
  void areSchedulesThatRunProjects() {
    String[] create = {
      "schedules",
      "create",
      "nightly",
      "--project",
      "orders",
      "--cron",
      "30 2 * * *",
      "--zone",
      "Europe/Berlin",
      "-o",
      "json"
    };
    places.both(create).ended(0);
    assertThat(places.both(create).complaint(4)).contains("'nightly'");
    places.both("schedules", "create", "often", "--project", "orders", "--every", "6h").ended(0);
    for (String format : new String[] {"table", "json", "yaml", "csv"}) {
      assertThat(places.both("schedules", "list", "--project", "orders", "-o", format).out())
          .contains("nightly");
      places.both("schedules", "show", "nightly", "-o", format).ended(0);
      places.both("schedules", "next", "nightly", "--count", "400", "-o", format).ended(0);
      places.both("schedules", "history", "nightly", "-o", format).ended(0);
    }
    assertThat(places.both("schedules", "next", "nightly", "--count", "400").out())
        .contains("02:30 does not exist that day, runs at 03:00")
        .contains("02:30 comes twice that day, runs the first time");
    assertThat(places.both("schedules", "edit", "nightly", "--cron", "0 0 30 2 *").complaint(2))
        .contains("can never fire");
    places.both("schedules", "edit", "nightly", "--every", "12h").ended(0);
    assertThat(places.both("schedules", "disable", "nightly").ended(0).out())
        .isEqualTo("Disabled the schedule 'nightly'.\n");
    assertThat(places.both("schedules", "list").ended(0).out()).contains("disabled");
    places.both("schedules", "enable", "nightly", "-o", "json").ended(0);
    assertThat(places.both("projects", "delete", "orders", "--yes").complaint(4))
        .contains("nightly");
    for (String name : new String[] {"nightly", "often"}) {
      places.both("schedules", "delete", name, "--yes").ended(0);
    }
    assertThat(places.both("schedules", "show", "nightly").complaint(3))
        .isEqualTo("spike: there is no schedule 'nightly'; 'spike schedules create' makes one");
  }

  @Test
  void areNotNeededToKnowWhenSomethingWouldRun() {
    Said said = JarShell.run("schedules", "next", "--cron", "@daily", "--zone", "Asia/Tokyo");

    assertThat(said.ended(0).out().lines()).hasSize(11).allMatch(line -> !line.contains("spike"));
  }
}
