package dev.spike.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The truth that is written beside what is generated. */
class GenerateTruthTest {

  private static final String ROUTER =
      """
      name: Router
      performance:
        cpu: sequence 10 20 90 30 every 1m
        cost: expression cpu * 2 places 0
        n: number 5
      spikes:
        - name: Peak, high
          start: 2026-01-01T00:08:00Z
          end: 2026-01-01T00:16:00Z
          set:
            cpu: sequence 90 90 20 90 every 1m
      """;

  @TempDir private Path directory;
  private Path router;

  @BeforeEach
  void write() throws IOException {
    router = Files.writeString(directory.resolve("router.yaml"), ROUTER);
  }

  private Call generate(String truth, String... more) {
    List<String> call =
        new ArrayList<>(List.of("generate", "-q", "--truth", directory.resolve(truth).toString()));
    call.addAll(List.of(more));
    return Call.of(call.toArray(String[]::new));
  }

  private Call generateRouter(String truth) {
    return generate(truth, "-f", router.toString(), "--every", "1m", "--rows", "20");
  }

  private List<String[]> lines(String truth) throws IOException {
    return Files.readAllLines(directory.resolve(truth)).stream()
        .skip(1)
        .map(line -> line.split(",", 5))
        .toList();
  }

  @Test
  void scoresADetectorAsSomebodyWouldWithPencilAndPaper() throws IOException {
    assertThat(generateRouter("truth.csv").exit()).isZero();
    double truePositives = 0;
    double falsePositives = 0;
    double falseNegatives = 0;
    for (String[] line : lines("truth.csv")) {
      if (line[1].equals("cpu")) {
        boolean detected = Integer.parseInt(line[2]) > 50;
        boolean abnormal = line[3].equals("1");
        truePositives += detected && abnormal ? 1 : 0;
        falsePositives += detected && !abnormal ? 1 : 0;
        falseNegatives += !detected && abnormal ? 1 : 0;
      }
    }

    // Eight rows are abnormal, six of them above 50; so are the rows 2, 6 and 18, which are not.
    assertThat(truePositives).isEqualTo(6);
    assertThat(falsePositives).isEqualTo(3);
    assertThat(falseNegatives).isEqualTo(2);
    assertThat(truePositives / (truePositives + falsePositives)).isCloseTo(2 / 3.0, within(1e-9));
    assertThat(truePositives / (truePositives + falseNegatives)).isEqualTo(0.75);
  }

  @Test
  void marksOnlyTheFieldsThatAreAbnormal() throws IOException {
    generateRouter("truth.csv");

    assertThat(Files.readAllLines(directory.resolve("truth.csv")))
        .hasSize(61)
        .startsWith(
            "timestamp,field,value,is_anomaly,spike",
            "2026-01-01T00:00:00Z,cpu,10,0,",
            "2026-01-01T00:00:00Z,cost,20,0,",
            "2026-01-01T00:00:00Z,n,5,0,")
        .contains(
            "2026-01-01T00:08:00Z,cpu,90,1,\"Peak, high\"",
            "2026-01-01T00:08:00Z,cost,180,1,\"Peak, high\"",
            "2026-01-01T00:15:00Z,n,5,0,\"Peak, high\"",
            "2026-01-01T00:16:00Z,cpu,10,0,");
  }

  @Test
  void tellsOfFaultsAsTheRowsHaveThem() throws IOException {
    Path faulty =
        Files.writeString(
            directory.resolve("faulty.yaml"),
            """
            name: Faulty
            performance:
              cpu: number 5
              mem: number 6
              disk: sequence 1 2 3 4 every 1m
            spikes:
              - name: gaps
                start: 2026-01-01T00:01:00Z
                end: 2026-01-01T00:03:00Z
                faults: [missing cpu, null mem, frozen disk, error 503]
            """);
    Call rows = generate("truth.csv", "-f", faulty.toString(), "--every", "1m", "--rows", "4");

    assertThat(rows.out()).isEqualTo("cpu,mem,disk\n5,6,1\n,,1\n,,1\n5,6,4\n");
    assertThat(Files.readAllLines(directory.resolve("truth.csv")).subList(1, 10))
        .containsExactly(
            "2026-01-01T00:00:00Z,cpu,5,0,",
            "2026-01-01T00:00:00Z,mem,6,0,",
            "2026-01-01T00:00:00Z,disk,1,0,",
            "2026-01-01T00:01:00Z,cpu,,1,gaps",
            "2026-01-01T00:01:00Z,mem,,1,gaps",
            "2026-01-01T00:01:00Z,disk,1,1,gaps",
            "2026-01-01T00:02:00Z,cpu,,1,gaps",
            "2026-01-01T00:02:00Z,mem,,1,gaps",
            "2026-01-01T00:02:00Z,disk,1,1,gaps");
  }

  @Test
  void writesWindowsOfWhatWasGenerated() throws IOException {
    generate("truth.json", "-f", router.toString(), "--every", "1m", "--rows", "12");

    assertThat(Files.readString(directory.resolve("truth.json")))
        .isEqualTo(
            """
            {"collection":"Router","from":"2026-01-01T00:00:00Z","to":"2026-01-01T00:12:00Z",
            "windows":[{"start_datetime":"2026-01-01T00:08:00Z",
            "end_datetime":"2026-01-01T00:12:00Z","spike":"Peak, high","marks":[
            {"field_name":"cpu","kind":"value"},{"field_name":"cost","kind":"derived"}]}]}"""
                .replace("\n", ""));
  }

  @Test
  void hasTheValuesOfTheRowsToTheLastDigit() throws IOException {
    Path other =
        Files.writeString(
            directory.resolve("other.yaml"),
            """
            name: Other
            performance:
              load: float 0..8 places 3
              big: increment from 1 by 0.25 jitter 15%
              tiny: float 0.000..0.001 places 6
              host: text a,b
            spikes:
              - name: Wave
                recurs: cron "*/3 * * * *" in UTC for 1m
                set:
                  load: float 0..8 places 3 bent by multiply 3 linear in 20s
            """);
    Call call = generate("t.csv", "-f", other.toString(), "--every", "7s", "--rows", "500");

    List<String> written = new ArrayList<>();
    StringBuilder row = new StringBuilder();
    for (String line : Files.readAllLines(directory.resolve("t.csv")).subList(1, 2001)) {
      String rest = line.substring(line.indexOf(',', line.indexOf(',') + 1) + 1);
      String value = rest.replaceFirst(",[01],[^,]*$", "");
      row.append(row.isEmpty() ? "" : ",").append(value);
      if (line.contains(",host,")) {
        written.add(row.toString());
        row.setLength(0);
      }
    }
    assertThat(call.exit()).isZero();
    assertThat(written).isEqualTo(call.out().lines().skip(1).toList());
  }

  @Test
  void findsNothingAbnormalInFieldsThatAreDescribedOnTheSpot() throws IOException {
    generate("t.csv", "--field", "n: number 1", "--rows", "3");
    generate("t.json", "--field", "n: number 1", "--rows", "3");

    assertThat(lines("t.csv")).allMatch(line -> line[3].equals("0")).hasSize(3);
    assertThat(Files.readString(directory.resolve("t.json")))
        .startsWith("{\"collection\":null,")
        .endsWith("\"windows\":[]}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"truth", "truth.xml", "truth.csv.gz"})
  void refusesAFileOfWhichNobodyKnowsWhatStandsInIt(String name) throws IOException {
    Call call = generate(name, "--field", "n: number 1");

    assertThat(call.exit()).isEqualTo(2);
    assertThat(call.err())
        .contains("a file of the truth ends in .csv, for a line per value, or in .json")
        .hasLineCount(1);
    try (Stream<Path> files = Files.list(directory)) {
      assertThat(files).containsExactly(router);
    }
  }
}
