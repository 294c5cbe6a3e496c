package dev.spike.cli.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spike.cli.console.Cells;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimelineTest {

  private static final Instant NOW = Instant.parse("2026-03-01T09:10:00Z");
  private static final List<Lane> LANES =
      List.of(
          new Lane(
              "Router",
              List.of(
                  bar("2026-03-01T02:00:00Z", "2026-03-01T05:00:00Z", "dawn", Bar.State.OVER),
                  bar("2026-03-01T08:30:00Z", "2026-03-01T11:00:00Z", "peak", Bar.State.RUNNING),
                  bar("2026-03-01T11:00:00Z", "2026-03-01T15:30:00Z", "noon", Bar.State.COMING),
                  bar("2026-03-02T00:30:00Z", "2026-03-02T09:00:00Z", "night", Bar.State.COMING))),
          new Lane("Firewall", List.of()),
          new Lane(
              "Core database of the north",
              List.of(
                  bar("2026-03-01T13:00:00Z", "2026-03-01T23:00:00Z", "報告", Bar.State.COMING),
                  bar("2026-03-02T01:00:00Z", "2026-03-02T01:00:01Z", "blip", Bar.State.COMING))));

  static Bar bar(String start, String end, String name, Bar.State state) {
    return new Bar(Instant.parse(start), Instant.parse(end), name, state);
  }

  static String drawn(int columns, Glyphs glyphs, boolean colours) {
    Instant from = Instant.parse("2026-03-01T03:00:00Z");
    Timeline timeline = new Timeline(from, from.plusSeconds(86_400), ZoneOffset.UTC, NOW, glyphs);
    return Printed.on(columns, colours, paper -> timeline.print(LANES, paper));
  }

  @ParameterizedTest
  @CsvSource({"80, UNICODE", "140, UNICODE", "80, ASCII"})
  void showsBarsAsWideAsTheTerminal(int columns, Glyphs glyphs) {
    String drawn = drawn(columns, glyphs, false);

    assertThat(drawn).isEqualTo(Printed.golden("timeline-" + columns + "-" + glyphs + ".txt"));
    assertThat(drawn.lines()).allMatch(line -> Cells.width(line) <= columns);
  }

  @Test
  void saysTheSameInColours() {
    String coloured = drawn(80, Glyphs.UNICODE, true);

    assertThat(coloured).contains("\u001b[1;33m");
    assertThat(coloured.replaceAll("\u001b\\[[\\d;]*m", ""))
        .isEqualTo(drawn(80, Glyphs.UNICODE, false));
  }

  @Test
  void staysInOnePieceOnTheNarrowestTerminal() {
    for (int columns = 12; columns < 60; columns++) {
      int most = columns;
      assertThat(drawn(columns, Glyphs.ASCII, false).lines().limit(5))
          .hasSize(5)
          .allMatch(line -> Cells.width(line) <= most);
    }
  }
}
