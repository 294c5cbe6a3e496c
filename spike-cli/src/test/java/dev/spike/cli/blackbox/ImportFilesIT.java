package dev.spike.cli.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportFilesIT {

  private static final String CONNECTION =
      """
      kind: Connection
      name: warehouse
      database_url: postgresql://loader:s3cret@db.example.org/sales
      """;
  private static final String SOURCE =
      """
      kind: Source
      name: drop box
      host: files.example.org
      username: loader
      password: s3cret
      """;
  private static final String PROJECT =
      """
      kind: Project
      name: sales
      connection: warehouse
      source: drop box
      config:
        defaults:
          primary_key: id
          delimiter: ;
      """;
  private static final String SCHEDULE =
      """
      kind: Schedule
      name: nightly
      project: sales
      schedule_type: cron
      cron_expression: 30 2 * * *
      timezone: Europe/Berlin
      """;
  private static final String ROUTER = "name: Router\nperformance:\n  cpu: range 10..90\n";
  private static final String ALL =
      String.join("---\n", SCHEDULE, ROUTER, PROJECT, SOURCE, CONNECTION);

  private TwoPlaces places;

  @TempDir private Path directory;

  @BeforeEach
  void open() {
    places = new TwoPlaces();
  }

  @AfterEach
  void close() {
    places.close();
  }

  private String file(String name, String text) {
    try {
      return Files.writeString(directory.resolve(name), text).toString();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private String said(String text) {
    return text.replace(directory + "/", "");
  }

  @Test
  void becomeWhatTheySay() {
    String file = file("a.yaml", ALL);
    String lines =
        """
        + Router: 1 field, 0 spikes
        + Schedule nightly
        + Project sales
        + Source drop box
        + Connection warehouse
        """;
    assertThat(places.both("diff", "-f", file).ended(1).out())
        .isEqualTo(
            lines + "5 to create, 0 to change, 0 to delete, 0 unchanged; nothing was done.\n");
    assertThat(places.both("apply", "-f", file, "--dry-run").ended(0).out()).startsWith(lines);
    assertThat(places.both("apply", "-f", file).ended(0).out())
        .isEqualTo(lines + "5 created, 0 changed, 0 deleted, 0 unchanged.\n");
    assertThat(places.both("apply", "-f", file).ended(0).out())
        .isEqualTo("0 created, 0 changed, 0 deleted, 5 unchanged.\n");

    String other =
        ALL.replace("30 2 * * *", "45 2 * * *")
            .replace("password: s3cret", "password: other")
            .replace("delimiter: ;", "delimiter: '|'");
    String changed = file("b.yaml", other);
    assertThat(places.both("diff", "-f", changed).ended(1).out())
        .isEqualTo(
            """
            ~ Schedule nightly
                ~ cron_expression: 30 2 * * * -> 45 2 * * *
            ~ Project sales
                ~ config/defaults/delimiter: ; -> |
            ~ Source drop box
                ~ password: *** is another one
            0 to create, 3 to change, 0 to delete, 2 unchanged; nothing was done.
            """);
    for (String format : new String[] {"json", "yaml", "csv"}) {
      Said said = places.onOneDatabase("diff", "-f", changed, "-o", format).ended(1);
      assertThat(said.out()).doesNotContain("s3cret").doesNotContain("other");
    }
    places.both("apply", "-f", changed).ended(0);
    places.both("diff", "-f", changed).ended(0);
    String named = file("n.yaml", SOURCE.replace("s3cret", "${PATH}"));
    assertThat(places.both("apply", "-f", named).ended(0).out()).contains("1 changed");
    assertThat(places.both("diff", "-f", named).ended(0).out()).contains("1 unchanged");
  }

  @Test
  void areExportedWithoutSecretsAndChangeNothingWhenTheyAreApplied() {
    places.both("apply", "-f", file("a.yaml", ALL)).ended(0);

    String export = places.onOneDatabase("export").ended(0).out();

    assertThat(export)
        .isEqualTo(
            String.join("---\n", ROUTER, CONNECTION, SOURCE, PROJECT, SCHEDULE)
                .replace("password: s3cret", "password: '***'")
                .replace("loader:s3cret@db.example.org", "loader:***@db.example.org:5432")
                .replace("primary_key: id", "primary_key:\n      - id")
                .replace("30 2 * * *", "\"30 2 * * *\"")
                .replace("delimiter: ;", "delimiter: ;"));
    String unchanged = "0 created, 0 changed, 0 deleted, 5 unchanged.\n";
    assertThat(places.both("apply", "-f", file("x.yaml", export), "--prune").ended(0).out())
        .isEqualTo(unchanged);
    String json = places.onOneDatabase("export", "-o", "json").ended(0).out();
    assertThat(places.both("apply", "-f", file("x.json", json)).ended(0).out())
        .isEqualTo(unchanged);
    String out = directory.resolve("out") + "/";
    assertThat(said(places.here("export", "--out", out).ended(0).err()))
        .isEqualTo(
            "Wrote 1 collection, 1 connection, 1 source, 1 project, 1 schedule to files in"
                + " out/.\n");
    assertThat(directory.resolve("out/schedule-nightly.yaml"))
        .hasContent(SCHEDULE.replace("30 2 * * *", "\"30 2 * * *\""));
    places.here("diff", "-f", out, "--prune").ended(0);

    assertThat(places.both("collections", "export").ended(0).out()).isEqualTo(ROUTER);
    assertThat(places.both("export", "--kind", "schedule", "nightly").ended(0).out())
        .startsWith("kind: Schedule\nname: nightly\n");
    assertThat(places.both("export", "--kind", "Source", "drop-box").complaint(3))
        .contains("did you mean 'drop box'?");
    assertThat(places.both("export", "--kind", "sauce").complaint(2)).contains("a kind is");
  }

  @Test
  void arePrunedOnlyIfTheirKindIsThere() {
    places.both("apply", "-f", file("a.yaml", ALL)).ended(0);
    String daily = file("d.yaml", SCHEDULE.replace("nightly", "daily"));

    assertThat(places.both("apply", "-f", daily, "--prune").complaint(2))
        .contains("to delete the schedule nightly needs --yes");
    assertThat(places.both("diff", "-f", daily, "--prune").ended(1).out())
        .startsWith("+ Schedule daily\n- Schedule nightly\n1 to create, 0 to change, 1 to delete");
    places.both("apply", "-f", daily, "--prune", "--yes").ended(0);
    assertThat(places.both("export").ended(0).out())
        .contains("name: Router", "name: warehouse", "name: daily")
        .doesNotContain("nightly");
    String other = file("c.yaml", CONNECTION.replace("warehouse", "other"));
    assertThat(places.both("apply", "-f", other, "--prune", "--yes").complaint(4))
        .contains("the connection 'warehouse' cannot be pruned, since the project 'sales' uses it");
    String router = file("r.yaml", "kind: Collection\n" + ROUTER);
    assertThat(places.both("apply", "-f", router, "--prune").ended(0).out())
        .isEqualTo("0 created, 0 changed, 0 deleted, 1 unchanged.\n");
  }

  @Test
  void areAppliedAllOrNotAtAll() {
    String wrong =
        ROUTER.replace("range 10..90", "range 10..")
            + "---\n"
            + SCHEDULE.replace("30 2 * * *", "30 25 * * *")
            + "---\n"
            + PROJECT.replace("source: drop box\n", "source: nowhere\n")
            + "---\n"
            + SOURCE.replace("s3cret", "'***'");
    Said said = places.both("apply", "-f", file("w.yaml", wrong)).ended(2);
    assertThat(said(said.err()).lines())
        .hasSize(3)
        .anyMatch(line -> line.startsWith("w.yaml: document 1, line 3, performance/cpu: "))
        .anyMatch(line -> line.startsWith("w.yaml: document 2, line 9, cron_expression: "))
        .last()
        .isEqualTo("spike: w.yaml has 2 faults; nothing was applied");

    String meeting = wrong.replace("range 10..\n", "range 10..90\n").replace("30 25", "30 2");
    assertThat(said(places.both("apply", "-f", file("m.yaml", meeting)).ended(2).err()).lines())
        .containsExactly(
            "m.yaml: document 3, line 14, connection: there is no connection named 'warehouse',"
                + " neither among the documents nor elsewhere",
            "m.yaml: document 3, line 15, source: there is no source named 'nowhere', neither"
                + " among the documents nor elsewhere",
            "m.yaml: document 4, line 25, password: a password is needed here, not what is shown"
                + " instead of it",
            "spike: m.yaml has 3 faults; nothing was applied");
    assertThat(places.both("export").ended(0).err()).contains("There is nothing to export.");
  }

  @Test
  void sayInOneLineWhatIsWrong() {
    for (String[] each :
        new String[][] {
          {
            "kind: Sauce\nname: s\n",
            "line 1, kind: there is no kind 'Sauce'; did you mean 'Source'"
          },
          {SOURCE.replace("s3cret", "${SPIKE_NO_SUCH}"), "line 5, password: the variable"},
          {SOURCE.replace("s3cret", "***"), "line 5: a text that begins with * stands in quotes"},
          {SOURCE + "---\n" + SOURCE, "line 8, name: there are two documents of the source"},
          {
            "name: A\nfields:\n  - cpu: range 10..90\n  - mem: epoch\n",
            "line 3, fields/0: fields are written by their names, as in performance: {cpu: range"
                + " 10..90}"
          }
        }) {
      assertThat(places.both("apply", "-f", file("one.yaml", each[0])).complaint(2))
          .contains(each[1], "nothing was applied");
    }
    assertThat(places.both("collections", "import", file("s.yaml", SOURCE)).complaint(2))
        .contains("has a source in it");
  }
}
