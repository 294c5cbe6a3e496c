package dev.spike.cli.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeAxisTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Instant FROM = Instant.parse("2026-02-25T10:07:00Z");

  private static String labels(Instant from, Duration length, int cells) {
    return new TimeAxis(from, from.plus(length), BERLIN, cells)
        .ticks().stream().map(TimeAxis.Tick::label).collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource({
    "PT10S, 60, 11:07:00 11:07:02 11:07:04 11:07:06 11:07:08",
    "PT5M, 60, 11:07 11:08 11:09 11:10 11:11",
    "PT1H, 60, 11:10 11:20 11:30 11:40 11:50 12:00",
    "PT24H, 60, 12:00 15:00 18:00 21:00 Thu 26 03:00 06:00 09:00",
    "P7D, 60, 26 Feb 27 Feb 28 Feb 1 Mar 2 Mar 3 Mar 4 Mar",
    "P90D, 60, 2 Mar 16 Mar 30 Mar 13 Apr 27 Apr 11 May 25 May",
    "P730D, 60, Jul 2026 Jan 2027 Jul 2027 Jan 2028",
    "P7300D, 60, 2030 2035 2040 2045"
  })
  void hasTicksAsCloseAsTheirLabelsAllow(Duration length, int cells, String labels) {
    assertThat(labels(FROM, length, cells)).isEqualTo(labels);
  }

  @Test
  void setsItsTicksByTheClocksOfTheZone() {
    Instant before = Instant.parse("2026-03-28T23:00:00Z");

    assertThat(labels(before, Duration.ofHours(6), 60))
        .isEqualTo("Sun 29 01:00 03:00 04:00 05:00 06:00");
  }

  @Test
  void hasACellForEveryInstant() {
    TimeAxis axis = new TimeAxis(FROM, FROM.plusSeconds(100), BERLIN, 10);

    assertThat(axis.cell(FROM)).isZero();
    assertThat(axis.cell(FROM.plusSeconds(99))).isEqualTo(9);
    assertThat(axis.cell(FROM.plusSeconds(100))).isEqualTo(10);
    assertThat(axis.cell(FROM.minusSeconds(1))).isNegative();
    assertThat(axis.cell(Instant.MAX.minusSeconds(1_000_000))).isEqualTo(20);
    assertThat(axis.shows(FROM)).isTrue();
    assertThat(axis.shows(FROM.plusSeconds(100))).isFalse();
  }
}
