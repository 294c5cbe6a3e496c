package dev.spike.cli.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeWriterTest {

  private final TimeWriter writer =
      new TimeWriter(Instant.parse("2026-02-25T10:30:00Z"), ZoneId.of("Europe/Berlin"));

  @ParameterizedTest
  @CsvSource({
    "2026-02-25T16:30:00Z, 17:30",
    "2026-02-25T16:30:05Z, 17:30:05",
    "2026-02-25T23:00:00Z, tomorrow 00:00",
    "2026-02-27T07:00:00Z, Fri 08:00",
    "2026-03-03T07:00:00Z, Tue 08:00",
    "2026-03-04T07:00:00Z, 4 Mar 08:00",
    "2026-02-24T07:00:00Z, 24 Feb 08:00",
    "2027-01-05T08:00:00Z, 2027-01-05 09:00"
  })
  void saysTimesAsPeopleDo(Instant instant, String text) {
    assertThat(writer.near(instant)).isEqualTo(text);
  }

  @Test
  void saysADateOnceWhereItIsTheSame() {
    Instant noon = Instant.parse("2026-02-26T11:00:00Z");

    assertThat(writer.stretch(noon, noon.plusSeconds(3600))).isEqualTo("tomorrow 12:00 to 13:00");
    assertThat(writer.stretch(noon, noon.plusSeconds(86_400)))
        .isEqualTo("tomorrow 12:00 to Fri 12:00");
    assertThat(writer.exact(noon)).isEqualTo("2026-02-26 12:00");
    assertThat(writer.distance(noon)).isEqualTo("1d");
    assertThat(writer.heading()).isEqualTo("Wednesday, 25 February 2026, 11:30 (Europe/Berlin)");
  }
}
