package dev.spike.cli.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spike.cli.console.Cells;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChartTest {

  private static final Instant FROM = Instant.parse("2026-03-01T09:00:00Z");
  private static final int POINTS = 120;
  private static final Bar PEAK =
      TimelineTest.bar("2026-03-01T09:20:00Z", "2026-03-01T09:40:00Z", "peak", Bar.State.COMING);

  private static Chart chart(Glyphs glyphs, Bar... bars) {
    List<Instant> times =
        IntStream.range(0, POINTS).mapToObj(i -> FROM.plusSeconds(30L * i)).toList();
    Instant to = FROM.plusSeconds(30L * POINTS);
    return new Chart(times, to, ZoneOffset.UTC, FROM.plusSeconds(600), List.of(bars), glyphs);
  }

  private static List<OptionalDouble> points(IntToDoubleFunction value) {
    return IntStream.range(0, POINTS)
        .mapToObj(i -> OptionalDouble.of(value.applyAsDouble(i)))
        .toList();
  }

  private static double wave(int point) {
    return 50 + 40 * Math.sin(point / 6.0);
  }

  static String drawn(int columns, Glyphs glyphs) {
    Curve wave =
        new Curve(
            "cpu: range 10..90",
            points(i -> i >= 40 && i < 80 ? 97 + i % 3 : wave(i)),
            points(ChartTest::wave));
    Curve steps = new Curve("requests", points(i -> i * 1234.5), points(i -> i * 1234.5));
    return Printed.on(
        columns, false, paper -> chart(glyphs, PEAK).print(List.of(wave, steps), paper));
  }

  @ParameterizedTest
  @CsvSource({"80, UNICODE", "140, UNICODE", "80, ASCII"})
  void showsCurvesAsWideAsTheTerminal(int columns, Glyphs glyphs) {
    String drawn = drawn(columns, glyphs);

    assertThat(drawn).isEqualTo(Printed.golden("chart-" + columns + "-" + glyphs + ".txt"));
    assertThat(drawn.lines()).allMatch(line -> Cells.width(line) <= columns);
  }

  @Test
  void showsInTheMiddleWhatNeverChanges() {
    Curve flat = new Curve("port", points(i -> 80), points(i -> 80));

    List<String> lines =
        Printed.on(60, false, paper -> chart(Glyphs.ASCII).print(List.of(flat), paper))
            .lines()
            .toList();

    assertThat(lines.get(4)).startsWith("80 +").endsWith("....");
    assertThat(lines).filteredOn(line -> line.contains("80")).hasSize(1);
  }

  @Test
  void leavesGapsWhereThereAreNoValues() {
    List<OptionalDouble> some =
        IntStream.range(0, POINTS)
            .mapToObj(i -> i < 60 ? OptionalDouble.empty() : OptionalDouble.of(1))
            .toList();
    List<OptionalDouble> none = some.stream().map(value -> OptionalDouble.empty()).toList();

    String drawn =
        Printed.on(
            60,
            false,
            paper ->
                chart(Glyphs.ASCII)
                    .print(List.of(new Curve("a", some, some), new Curve("b", none, none)), paper));

    assertThat(drawn).contains(" 1 +                           ....");
    assertThat(drawn.lines()).hasSize(25);
  }

  @Test
  void drawsTheLargestNumbers() {
    Curve huge =
        new Curve(
            "huge",
            points(i -> i % 2 == 0 ? -Double.MAX_VALUE : Double.MAX_VALUE),
            points(i -> Double.MIN_VALUE));

    assertThat(Printed.on(60, false, paper -> chart(Glyphs.UNICODE).print(List.of(huge), paper)))
        .contains("-1.798e+308 ┤")
        .contains(" 1.798e+308 ┤");
  }
}
