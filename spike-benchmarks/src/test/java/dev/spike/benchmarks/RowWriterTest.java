package dev.spike.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RowWriterTest {

  private static final List<String> NAMES =
      List.of(
          "cpu",
          "memory",
          "latency",
          "errors",
          "load",
          "temperature",
          "requests",
          "free",
          "time",
          "host");

  interface Opening {

    RowWriter on(OutputStream out) throws IOException;
  }

  static Stream<Named<Opening>> csv() {
    return Stream.of(
        Named.of("four digits", out -> new HandLoop(out, Shape.CSV, new FourDigits())),
        Named.of("two digits", out -> new HandLoop(out, Shape.CSV, new TwoDigits())),
        Named.of("record", out -> new Readings(out, Reading::csv)),
        Named.of("datafaker", out -> DatafakerRows.csv(out, DatafakerFields.atItsFastest())),
        Named.of("documented", out -> DatafakerRows.csv(out, DatafakerFields.asDocumented())));
  }

  static Stream<Named<Opening>> jsonLines() {
    return Stream.of(
        Named.of("four digits", out -> new HandLoop(out, Shape.JSON_LINES, new FourDigits())),
        Named.of("two digits", out -> new HandLoop(out, Shape.JSON_LINES, new TwoDigits())),
        Named.of("record", out -> new Readings(out, Reading::json)),
        Named.of("jackson", JacksonRows::new),
        Named.of("datafaker", out -> DatafakerRows.jsonLines(out, DatafakerFields.atItsFastest())),
        Named.of(
            "documented", out -> DatafakerRows.jsonLines(out, DatafakerFields.asDocumented())));
  }

  @ParameterizedTest
  @MethodSource("csv")
  void writesTenColumnsWithinTheirRanges(Opening rival) throws IOException {
    List<String> lines = lines(rival);
    for (int row = 0; row < lines.size(); row++) {
      List<String> columns = List.of(lines.get(row).split(",", -1));
      assertThat(columns).hasSize(10);
      assertThat(columns.get(9).replace("\"", "")).isEqualTo("web-01");
      assertRow(row, columns.stream().limit(9).map(BigDecimal::new).toList());
    }
  }

  @ParameterizedTest
  @MethodSource("jsonLines")
  void writesTenNamedMembersWithinTheirRanges(Opening rival) throws IOException {
    List<String> lines = lines(rival);
    for (int row = 0; row < lines.size(); row++) {
      assertRow(row, numbers(lines.get(row)));
    }
  }

  /** Two batches, so that the second one has to go on where the first one ended. */
  private static List<String> lines(Opening rival) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RowWriter writer = rival.on(out);
    writer.write(30_000);
    writer.write(10_000);
    String text = out.toString(StandardCharsets.UTF_8);
    assertThat(text).endsWith("\n");
    List<String> lines = text.lines().toList();
    assertThat(lines).hasSize(40_000);
    return lines;
  }

  private static List<BigDecimal> numbers(String line) throws IOException {
    List<BigDecimal> numbers = new ArrayList<>();
    try (JsonParser json = new JsonFactory().createParser(line)) {
      assertThat(json.nextToken()).isEqualTo(JsonToken.START_OBJECT);
      for (String name : NAMES) {
        assertThat(json.nextFieldName()).isEqualTo(name);
        if (name.equals("host")) {
          assertThat(json.nextTextValue()).isEqualTo("web-01");
        } else {
          assertThat(json.nextToken().isNumeric()).as(name).isTrue();
          numbers.add(json.getDecimalValue());
        }
      }
      assertThat(json.nextToken()).isEqualTo(JsonToken.END_OBJECT);
      assertThat(json.nextToken()).isNull();
    }
    return numbers;
  }

  private static void assertRow(int row, List<BigDecimal> numbers) {
    assertThat(numbers.get(0)).isBetween(new BigDecimal("10"), new BigDecimal("90"));
    assertThat(numbers.get(1)).isBetween(new BigDecimal("0"), new BigDecimal("16384"));
    assertThat(numbers.get(2)).isBetween(new BigDecimal("1"), new BigDecimal("2000"));
    assertThat(numbers.get(3)).isBetween(new BigDecimal("0"), new BigDecimal("99"));
    assertThat(numbers.get(4)).isBetween(new BigDecimal("0.00"), new BigDecimal("8.00"));
    assertThat(numbers.get(4).scale()).isLessThanOrEqualTo(2);
    assertThat(numbers.get(5)).isBetween(new BigDecimal("15.000"), new BigDecimal("85.000"));
    assertThat(numbers.get(5).scale()).isLessThanOrEqualTo(3);
    assertThat(numbers.get(6)).isEqualByComparingTo(BigDecimal.valueOf(1_000 + 25L * row));
    assertThat(numbers.get(7)).isEqualByComparingTo(BigDecimal.valueOf(free(row)));
    assertThat(numbers.get(8)).isEqualByComparingTo(BigDecimal.valueOf(1_767_225_600L + row));
  }

  /** 33331 values from 100000 down to 10, then the first of them again. */
  private static long free(int row) {
    return row <= 33_330 ? 100_000 - 3L * row : 100_000 - 3L * (row - 33_331);
  }
}
