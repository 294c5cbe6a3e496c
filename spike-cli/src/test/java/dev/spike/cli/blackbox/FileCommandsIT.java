package dev.spike.cli.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileCommandsIT {

  private static final String ROUTER =
      """
      # What a router measures
      name: Router
      seed: 7
      performance:
        cpu: range 10..90
        packets: increment from 0 by 5
      configuration:
        host: text web-01
      spikes:
        - name: Peak
          start: 2030-03-01T09:00:00Z
          end: 2030-03-01T10:30:00+01:00
          set:
            cpu: range 95..99
      """;

  private static TwoPlaces places;

  @TempDir private Path directory;

  @BeforeAll
  static void open() {
    places = new TwoPlaces();
  }

  @AfterAll
  static void close() {
    places.close();
  }

  private String file(String name, String text) {
    try {
      return Files.writeString(directory.resolve(name), text).toString();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** What is said, with the directory left out of the names of files. */
  private String said(String text) {
    return text.replace(directory + "/", "");
  }

  private static String router(String name) {
    return ROUTER.replace("Router", name);
  }

  @Test
  void makeCollectionsWhatFilesSay() {
    String file = file("a.yaml", router("Apply"));
    assertThat(places.both("diff", "-f", file).ended(1).out())
        .isEqualTo(
            """
            + Apply: 3 fields, 1 spike
            1 to create, 0 to change, 0 to delete, 0 unchanged; nothing was done.
            """);
    assertThat(places.both("apply", "-f", file, "--dry-run").ended(0).out())
        .contains("1 to create");
    assertThat(places.both("apply", "-f", file).ended(0).out())
        .isEqualTo(
            """
            + Apply: 3 fields, 1 spike
            1 created, 0 changed, 0 deleted, 0 unchanged.
            """);
    assertThat(places.both("apply", "-f", file).ended(0).out())
        .isEqualTo("0 created, 0 changed, 0 deleted, 1 unchanged.\n");
    places.both("diff", "-f", file, "-o", "json").ended(0);

    String changed =
        router("Apply")
            .replace("seed: 7\n", "")
            .replace("  cpu: range 10..90\n", "  mem: epoch\n  cpu: range 20..80\n")
            .replace("  host: text web-01\n", "  '1': epoch\n")
            .replace("range 95..99", "range 90..99")
            .replace("  - name: Peak", "  - continuity: shared\n    name: Peak");
    String other = file("b.yaml", changed);
    assertThat(places.both("diff", "-f", other).ended(1).out())
        .isEqualTo(
            """
            ~ Apply
                ~ seed: 7 -> none
                + Performance mem: epoch
                ~ Performance cpu: range 10..90 -> range 20..80
                + Configuration 1: epoch
                - Configuration host: text web-01
                ~ spike Peak, 2030-03-01T09:00:00Z to 2030-03-01T09:30:00Z: \
            cpu range 95..99 -> cpu range 90..99 (shared)
            0 to create, 1 to change, 0 to delete, 0 unchanged; nothing was done.
            """);
    for (String format : new String[] {"json", "yaml", "csv"}) {
      places.onOneDatabase("diff", "-f", other, "-o", format).ended(1);
    }
    assertThat(places.both("apply", "-f", other).complaint(2))
        .contains("to delete 1 field needs --yes");
    assertThat(places.both("apply", "-f", other, "--yes", "-o", "json").ended(0).out())
        .contains("\"applied\":true", "\"before\":\"range 10..90\",\"after\":\"range 20..80\"");
    places.both("diff", "-f", other).ended(0);
  }

  @Test
  void exportWhatChangesNothingWhenItIsApplied() throws IOException {
    places.both("apply", "-f", file("e.yaml", router("Export") + "---\nname: 'no'\n")).ended(0);
    String text = places.onOneDatabase("export", "Export", "no").ended(0).out();
    assertThat(text)
        .isEqualTo(
            router("Export")
                    .replace("# What a router measures\n", "")
                    .replace("10:30:00+01:00", "09:30:00Z")
                + "---\nname: \"no\"\n");

    String json = places.onOneDatabase("export", "Export", "-o", "json").ended(0).out();
    assertThat(places.onOneDatabase("collections", "export", "Export", "-o", "json").ended(0).out())
        .isEqualTo(json);
    places.both("diff", "-f", file("x.yaml", text)).ended(0);
    places.both("diff", "-f", file("x.json", json)).ended(0);

    Path out = directory.resolve("out");
    assertThat(places.here("export", "--out", out + "/").ended(0).err()).contains("Wrote ");
    assertThat(out.resolve("Export.yaml")).exists();
    places.here("diff", "-f", out.toString(), "--prune").ended(0);
    places.here("export", "--out", directory.resolve("all.json").toString()).ended(0);
    assertThat(Files.readString(directory.resolve("all.json"))).startsWith("[");
    assertThat(places.both("export", "Exprot").complaint(3)).contains("did you mean 'Export'?");
    assertThat(places.both("export", "-o", "csv").complaint(2))
        .contains("--out names the file, and its format is yaml or json");
    assertThat(places.here("export", "--out", "/nowhere/file").complaint(1))
        .contains("cannot be written");
  }

  @Test
  void applyNothingOfWhatIsWrong() {
    String wrong =
        router("Good")
            + "---\n"
            + router("Bad")
                .replace("range 10..90", "range 10..")
                .replace("text web-01", "web-01")
                .replace("end:", "until:");
    Said said = places.both("apply", "-f", file("wrong.yaml", wrong)).ended(2);

    assertThat(said(said.err()).lines())
        .containsExactly(
            "wrong.yaml: document 2, line 20, performance/cpu: column 11: expected a whole number,"
                + " found the end of the line",
            "wrong.yaml: document 2, line 23, configuration/host: column 1: expected text, number,"
                + " float, epoch, range, increment, decrement, sine, sawtooth, square, triangle, daily, weekly, walk, normal, sequence, replay or expression, found 'web-01'",
            "wrong.yaml: document 2, line 25, spikes/0/end: end is missing",
            "wrong.yaml: document 2, line 27, spikes/0/until: the member 'until' is not known here",
            "spike: wrong.yaml has 4 faults; nothing was applied");
    places.both("export", "Good").ended(3);
  }

  @Test
  void sayInOneLineWhatIsWrongWithAFile() {
    for (String[] each :
        new String[][] {
          {"name: A\nname: B\n", "document 1, line 2: the member 'name' stands there twice"},
          {"a: &a [1]\nb: *a\n", "line 1: anchors and aliases are not taken here"},
          {"name: A\n\tb: c\n", "TAB"},
          {"name: 7\n", "document 1, line 1, name: a text is needed here"},
          {"name: A\n---\nname: A\n", "document 2, line 3, name: there are two documents"},
          {"# nothing\n", "there is no document in what was read"}
        }) {
      assertThat(places.both("apply", "-f", file("one.yaml", each[0])).complaint(2))
          .contains(each[1], "nothing was applied");
    }
    assertThat(places.both("apply", "-f", "nowhere.yaml").complaint(2)).contains("no file");
    assertThat(places.both("apply").complaint(2)).contains("--file");
    assertThat(places.both("diff", "-f", file("o.yaml", overlapping())).complaint(2))
        .contains("spikes/1: spike 'Peak' already takes", "nothing was compared");
  }

  private static String overlapping() {
    return router("Overlap")
        + ROUTER
            .substring(ROUTER.indexOf("  - name"))
            .replace("Peak", "Other")
            .replace("01T09:00", "01T09:15");
  }

  @Test
  void saysHowToSplitWhatIsTooLarge() {
    String fields =
        IntStream.range(0, 40_000)
            .mapToObj(i -> "  " + "long ".repeat(6) + i + ": range 1..2\n")
            .collect(Collectors.joining());

    assertThat(
            places
                .both("apply", "-f", file("large.yaml", "name: Large\nperformance:\n" + fields))
                .complaint(2))
        .contains("in one request, which has at most 1 MiB", "but without --prune");
  }

  @Test
  void importMakesCollectionsOnly() {
    String file = file("i.yaml", router("Import"));
    assertThat(places.both("collections", "import", file).ended(0).out())
        .isEqualTo("Made the collection Import.\n");
    assertThat(places.both("collections", "import", file).complaint(4)).contains("already");
    String wrong = file("w.yaml", router("Wrong").replace("cpu: range 95", "gpu: range 95"));
    assertThat(said(places.both("collections", "import", wrong).complaint(2)))
        .isEqualTo(
            "spike: w.yaml: document 1, line 14, spikes/0/set/gpu: there is no Performance field"
                + " named 'gpu' to change; nothing was imported");
    assertThat(
            places
                .both("collections", "import", file("t.yaml", ROUTER + "---\n" + ROUTER))
                .complaint(2))
        .contains("has 2 collections");
  }

  @Test
  void pruneWithConsentOnly() {
    try (TwoPlaces own = new TwoPlaces()) {
      String first = file("first.yaml", "name: First\n");
      own.both("apply", "-f", first, "-f", file("second.json", "{\"name\": \"Second\"}")).ended(0);

      assertThat(own.both("apply", "-f", first, "--prune").complaint(2))
          .contains("to delete the collection Second needs --yes");
      assertThat(own.both("diff", "-f", first, "--prune").ended(1).out())
          .startsWith("- Second: 0 fields, 0 spikes\n");
      own.both("apply", "-f", first, "--prune", "--yes").ended(0);
      assertThat(own.both("apply", "-f", first, "--prune").ended(0).out())
          .isEqualTo("0 created, 0 changed, 0 deleted, 1 unchanged.\n");
      assertThat(own.both("export", "--output", "yaml").ended(0).out()).isEqualTo("name: First\n");
    }
  }

  @Test
  void readNoDirectoriesBelowOthersAndSaySo() throws IOException {
    Files.createDirectories(directory.resolve("all/below"));
    Files.createDirectories(directory.resolve("all/.git"));
    file("all/top.yaml", "name: Top\n");
    String all = directory.resolve("all").toString();

    assertThat(places.both("diff", "-f", all).ended(1).err())
        .startsWith("spike: what is below the directory")
        .endsWith("is not read: below\n");
    assertThat(places.both("apply", "-f", all, "--prune", "--yes").complaint(2))
        .contains("with --prune name each directory by a -f of its own");
  }

  @Test
  void appliesAThousandFieldsOfAnExportWithoutAChange() {
    String fields =
        IntStream.range(0, 1_000)
            .mapToObj(i -> "  field " + i + ": increment from " + i + " by 1\n")
            .collect(Collectors.joining());
    places.both("apply", "-f", file("k.yaml", "name: Thousand\nperformance:\n" + fields)).ended(0);

    String export = places.onOneDatabase("export", "Thousand").ended(0).out();

    assertThat(places.both("apply", "-f", file("k2.yaml", export)).ended(0).out())
        .isEqualTo("0 created, 0 changed, 0 deleted, 1 unchanged.\n");
  }

  @Test
  void readTheStandardInput() {
    Said said =
        JarShell.typing(
            "{\"name\":\"Typed\"}", "diff", "-f", "-", "--data", directory.resolve("d").toString());

    assertThat(said.ended(1).out()).startsWith("+ Typed: 0 fields, 0 spikes\n");
  }
}
