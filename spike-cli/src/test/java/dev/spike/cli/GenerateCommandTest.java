package dev.spike.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GenerateCommandTest {

  @Test
  void writesCsvUnlessToldOtherwise() {
    Call call =
        Call.of(
            "generate",
            "--field",
            "n: increment from 1 by 0.5",
            "--field",
            "at: epoch",
            "--field",
            "host: text web-01",
            "--rows",
            "3");

    assertThat(call)
        .isEqualTo(
            new Call(
                0,
                """
                n,at,host
                1,1767225600,web-01
                1.5,1767225601,web-01
                2,1767225602,web-01
                """,
                ""));
  }

  @Test
  void writesJsonLinesAtTheTimesAskedFor() {
    Call call =
        Call.of(
            "generate",
            "--field",
            "at: epoch",
            "--rows=2",
            "--format=ndjson",
            "--start=2026-03-01 10:00",
            "--zone=Europe/Berlin",
            "--every=5m");

    assertThat(call.out()).isEqualTo("{\"at\":1772355600}\n{\"at\":1772355900}\n");
  }

  @Test
  void repeatsItselfBySeed() {
    String[] once = {"generate", "--field", "cpu: range 0..1000000", "--seed", "7"};
    String[] other = {"generate", "--field", "cpu: range 0..1000000", "--seed", "8"};

    assertThat(Call.of(once).out().lines()).hasSize(11);
    assertThat(Call.of(once)).isEqualTo(Call.of(once)).isNotEqualTo(Call.of(other));
  }

  @Test
  void saysInWhichFieldsWhatIsWrong() {
    Call call =
        Call.of("generate", "--field", "cpu: rnge 1..2", "--field", "load: float 2..1 places 11");

    assertThat(call.exit()).isEqualTo(2);
    assertThat(call.out()).isEmpty();
    assertThat(call.err().lines())
        .containsExactly(
            "spike: in 'cpu: rnge 1..2', column 6: expected text, number, float, epoch, range,"
                + " increment, decrement, sine, sawtooth, square, triangle, daily, weekly, walk,"
                + " normal, sequence, replay or expression, found 'rnge'; in 'load: float 2..1 places 11', places"
                + " must be 0 to 10, not 11; a range must not end below its start: 2..1; see 'spike"
                + " help generate'");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "--format=xml     | a format is csv, ndjson or openmetrics, not 'xml'",
        "--every=soon     | a length of time is written like 90s, 30m, 2h, 1d or 1h30m, not 'soon'",
        "--every=0s       | a length of time is written like 90s, 30m, 2h, 1d or 1h30m, not '0s'",
        "--every=200000d  | a length of time is at most 36500d, not '200000d'",
        "--rows=many      | 'many' is not a long"
      })
  void saysWhatIsWrongWithItsOptions(String option, String complaint) {
    Call call = Call.of("generate", "--field", "n: number 1", option);

    assertThat(call.exit()).isEqualTo(2);
    assertThat(call.err())
        .contains(option.substring(0, option.indexOf('=')))
        .contains(complaint)
        .endsWith("; see 'spike help generate'" + System.lineSeparator());
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "--rows=-1, a feed cannot have -1 rows",
        "--rows=9223372036854775807, `only 251635075200 rows come before the year 10000, not 9223372036854775807`",
        "--start=soon, `a time is written like now, 'in 20m', 'tomorrow 09:00', 'friday 08:00', 09:00 or '2026-12-01 09:00', not 'soon'`",
        "--start=0000-12-31T23:59:59Z, a year must be 1 to 9999: 0000-12-31T23:59:59Z"
      })
  void refusesWhatCannotBe(String option, String complaint) {
    Call call = Call.of("generate", "--field", "n: number 1", option);

    assertThat(call.exit()).isEqualTo(2);
    assertThat(call.err()).isEqualTo("spike: " + complaint + System.lineSeparator());
  }

  @Test
  void explainsTheRulesWithinTheWidthOfATerminal() {
    Call call = Call.of("help", "generate");

    assertThat(call.err()).isEmpty();
    assertThat(call.out().lines())
        .contains("  increment from 1 by 0.5 until 100 jitter 15%")
        .allMatch(line -> line.length() <= 80);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "257", "-1"})
  void needsSomeThreads(String threads) {
    Call call = Call.of("generate", "--field", "n: number 1", "--threads", threads);

    assertThat(call.exit()).isEqualTo(2);
    assertThat(call.err())
        .startsWith("spike: --threads must be 1 to 256; see 'spike help generate'");
  }

  @Test
  void takesFieldsFromOnePlaceOnly() {
    assertThat(Call.of("generate", "Router", "--field", "n: number 1").err())
        .startsWith("spike: a COLLECTION has fields, so give no --field");
  }

  @Test
  void knowsNoHalvesOfFieldsThatAreDescribedOnTheSpot() {
    Call call = Call.of("generate", "--field", "n: number 1", "--type", "performance");

    assertThat(call.exit()).isEqualTo(2);
    assertThat(call.err()).startsWith("spike: a --field is of no half, so give no --type");
  }

  @Test
  void beginsWithTheTimeIfItHasAName() {
    Call call = Call.of("generate", "--field", "n: number 1", "--time", "t", "--rows", "2");

    assertThat(call.out()).isEqualTo("t,n\n1767225600,1\n1767225601,1\n");
  }

  @Test
  void writesAFileAndZipsItByItsName(@TempDir Path scratch) throws IOException {
    Path file = scratch.resolve("n.csv.GZ");

    Call call = Call.of("generate", "--field", "n: number 1", "--out", file.toString());

    assertThat(call.exit()).isZero();
    assertThat(call.out()).isEmpty();
    assertThat(call.err()).matches("Wrote 10 rows in .* to \\Q" + file + "\\E\\.\\R");
    try (InputStream zip = new GZIPInputStream(Files.newInputStream(file))) {
      assertThat(zip).hasContent("n\n" + "1\n".repeat(10));
    }
    assertThat(Call.of("generate", "--field", "n: number 1", "--out", file.toString(), "-q").err())
        .isEmpty();
  }

  @Test
  void writesMetricsOneAfterTheOther(@TempDir Path scratch) throws IOException {
    Path file = scratch.resolve("router.yaml");
    Files.writeString(
        file,
        "name: Router\nperformance:\n  n: increment from 1 by 1\n  cpu load: number 7\n"
            + "configuration:\n  job: text web\n  size: number 3\n");
    String[] generate = {
      "generate", "-f", file.toString(), "--rows=2", "--every=500ms", "--format=openmetrics"
    };

    Call call = Call.of(with(generate, "--label", "job=spike"));
    Call half = Call.of(with(generate, "--type=configuration"));

    String labels = "{collection=\"Router\",exported_job=\"web\",job=\"spike\"}";
    assertThat(call)
        .isEqualTo(
            new Call(
                0,
                """
                # HELP n The Performance field n.
                # TYPE n counter
                n_total%s 1 1767225600
                n_total%s 2 1767225600.500
                # HELP cpu_load The Performance field cpu load.
                # TYPE cpu_load gauge
                cpu_load%s 7 1767225600
                cpu_load%s 7 1767225600.500
                # HELP size The Configuration field size.
                # TYPE size gauge
                size%s 3 1767225600
                size%s 3 1767225600.500
                # EOF
                """
                    .replace("%s", labels),
                ""));
    assertThat(half.out())
        .endsWith(
            "gauge\nsize{collection=\"Router\",job=\"web\"} 3 1767225600\n"
                + "size{collection=\"Router\",job=\"web\"} 3 1767225600.500\n# EOF\n");
    Path zipped = scratch.resolve("router.om.gz");
    assertThat(Call.of(with(generate, "--label=job=spike", "--out=" + zipped)).err())
        .matches("Wrote 6 numbers in .*\\R");
    try (InputStream zip = new GZIPInputStream(Files.newInputStream(zipped))) {
      assertThat(zip).hasContent(call.out());
    }
    assertThat(Call.of(with(generate, "--label", "a-b=c")).err()).contains("name of a --label");
    assertThat(Call.of(with(generate, "--time", "t")).err()).contains("give no --time");
    assertThat(
            Call.of("generate", "-f", file.toString(), "--format=openmetrics", "--every=100us")
                .exit())
        .isEqualTo(2);
  }

  private static String[] with(String[] command, String... more) {
    return Stream.of(command, more).flatMap(Stream::of).toArray(String[]::new);
  }

  @Test
  void keepsMetricsToCollections() {
    String[] described = {"generate", "--field", "n: number 1"};

    assertThat(Call.of(with(described, "--format=openmetrics")).err())
        .contains("openmetrics needs a COLLECTION or a -f FILE");
    assertThat(Call.of(with(described, "--label", "job=x")).err())
        .contains("a --label is for --format openmetrics only");
    assertThat(Call.of(with(described, "--format=xml")).err())
        .contains("a format is csv, ndjson or openmetrics, not 'xml'");
  }

  @Test
  void asksForWhatItShallWrite() {
    assertThat(Call.of("generate").err())
        .startsWith("spike: ")
        .contains("--field")
        .endsWith("; see 'spike help generate'" + System.lineSeparator());
  }
}
