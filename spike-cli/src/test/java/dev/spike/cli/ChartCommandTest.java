package dev.spike.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChartCommandTest {

  private static final Pattern BAND = Pattern.compile("<title>([^<]*)</title>\n<rect");
  private static final String ROUTER =
      """
      name: Router
      seed: 7
      performance:
        cpu: number 10
        "load": expression cpu * 2
      configuration:
        host: text web-01
      spikes:
        - name: Batch
          recurs: cron "0 2 * * *" in UTC for 2h
          priority: 1
          set: { cpu: number 20 }
        - name: Repair
          start: 2026-03-03T03:00:00Z
          end: 2026-03-03T05:00:00Z
          priority: 2
          set: { cpu: number 90 }
      """;

  @TempDir private Path scratch;
  private Path router;

  @BeforeEach
  void write() throws IOException {
    router = Files.writeString(scratch.resolve("router.yaml"), ROUTER);
  }

  private Call chart(String... options) {
    List<String> all = new ArrayList<>(List.of("chart", "-f", router.toString()));
    all.addAll(List.of("--from", "2026-03-02T00:00Z", "--zone", "UTC"));
    all.addAll(List.of(options));
    return Call.of(all.toArray(String[]::new));
  }

  /** The one of the higher priority is at work where both are. */
  @Test
  void shadesWhatIsAtWork() {
    Call call = chart("--to", "2026-03-04T00:00Z");

    assertThat(call.err()).isEmpty();
    assertThat(BAND.matcher(call.out()).results().map((MatchResult found) -> found.group(1)))
        .containsExactly(
            "Batch, Mon 2 Mar 2026 02:00 to Mon 2 Mar 2026 04:00",
            "Batch, Tue 3 Mar 2026 02:00 to Tue 3 Mar 2026 03:00",
            "Repair, Tue 3 Mar 2026 03:00 to Tue 3 Mar 2026 05:00");
  }

  @Test
  void writesTheSameBytesToAFile() throws IOException {
    Path file = scratch.resolve("router.svg");
    Call printed = chart("--title", "Mine");

    assertThat(chart("--title", "Mine", "--out", file.toString())).isEqualTo(new Call(0, "", ""));
    assertThat(Files.readString(file))
        .isEqualTo(printed.out())
        .contains("<title id=\"title\">Mine<");
  }

  @Test
  void drawsFieldsThatAreNumbersOrThoseThatAreNamed() {
    assertThat(chart().out()).contains(">cpu<", ">load<").doesNotContain(">host<");
    assertThat(chart("--field", "load").out()).contains(">load<").doesNotContain(">cpu<");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2 | --to=2026-03-01T00:00Z | --to must be after --from; see 'spike help chart'",
        "3 | --field=host           | Router has no field 'host' that is a number",
        "2 | --type=configuration   | Router has no field that is a number to be drawn",
        "2 | --every=1ms            | a picture has at most 5000000 draws, not 86400000; give a longer --every; see 'spike help chart'",
        "3 | Ruter                  | there is no collection named 'Ruter'; did you mean 'Router'?"
      })
  void saysWhatIsWrong(int exit, String option, String complaint) {
    assertThat(chart(option))
        .isEqualTo(new Call(exit, "", "spike: " + complaint + System.lineSeparator()));
  }

  @Test
  void refusesMoreSpikesThanAPictureCanShow() throws IOException {
    Files.writeString(
        router, ROUTER.replace("\"0 2 * * *\" in UTC for 2h", "\"* * * * *\" in UTC for 10s"));

    assertThat(chart("--to", "2026-03-09T00:00Z").err())
        .isEqualTo(
            "spike: more than 2000 spikes run in that time, which is too much for a picture;"
                + " choose a shorter time"
                + System.lineSeparator());
  }

  @Test
  void wantsToKnowWhichOfSeveralCollections() throws IOException {
    Files.writeString(router, "name: A\n---\nname: B\nperformance: { n: number 1 }\n");

    assertThat(chart().err()).contains("has 2 collections; name one of them: A, B");
    assertThat(chart("B").out()).contains(">B</title>");
  }

  @Test
  void generatesRowsOfAFile() {
    Call call =
        Call.of(
            "generate",
            "-f",
            router.toString(),
            "--start=2026-03-02T01:00Z",
            "--every=1h",
            "--rows=3");

    assertThat(call).isEqualTo(new Call(0, "cpu,load\n10,20.00\n20,40.00\n20,40.00\n", ""));
  }
}
