package dev.spike.cli.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.spike.domain.Refusal;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeReaderTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  /** A Wednesday, at 11:30 in Berlin. */
  private static final Instant NOW = Instant.parse("2026-02-25T10:30:00Z");

  private static Moment read(String text) {
    return new TimeReader(NOW, BERLIN).read(text);
  }

  @ParameterizedTest
  @CsvSource({
    "now, 2026-02-25T10:30:00Z",
    "' Now ', 2026-02-25T10:30:00Z",
    "in 20m, 2026-02-25T10:50:00Z",
    "in 1h30m, 2026-02-25T12:00:00Z",
    "in 1h 30m, 2026-02-25T12:00:00Z",
    "+30m, 2026-02-25T11:00:00Z",
    "+ 90s, 2026-02-25T10:31:30Z",
    "-2h, 2026-02-25T08:30:00Z",
    "1d ago, 2026-02-24T10:30:00Z",
    "2h30m ago, 2026-02-25T08:00:00Z",
    "today 17:30, 2026-02-25T16:30:00Z",
    "today 09:00, 2026-02-25T08:00:00Z",
    "today, 2026-02-24T23:00:00Z",
    "tomorrow 09:00, 2026-02-26T08:00:00Z",
    "TOMORROW 9:00, 2026-02-26T08:00:00Z",
    "yesterday 23:59:59, 2026-02-24T22:59:59Z",
    "12:00, 2026-02-25T11:00:00Z",
    "11:30, 2026-02-26T10:30:00Z",
    "09:00, 2026-02-26T08:00:00Z",
    "friday 08:00, 2026-02-27T07:00:00Z",
    "fri 08:00, 2026-02-27T07:00:00Z",
    "wednesday 12:00, 2026-02-25T11:00:00Z",
    "wednesday 11:30, 2026-03-04T10:30:00Z",
    "wed, 2026-03-03T23:00:00Z",
    "2026-12-01 09:00, 2026-12-01T08:00:00Z",
    "2026-12-01T09:00, 2026-12-01T08:00:00Z",
    "2026-12-01 9:00, 2026-12-01T08:00:00Z",
    "2026-07-01T09:00:30.5, 2026-07-01T07:00:30.500Z",
    "2026-12-01, 2026-11-30T23:00:00Z",
    "2026-12-01T09:00:00Z, 2026-12-01T09:00:00Z",
    "2026-12-01T09:00Z, 2026-12-01T09:00:00Z",
    "2026-12-01 09:00+05:30, 2026-12-01T03:30:00Z",
    "2026-12-01 09:00 -0500, 2026-12-01T14:00:00Z"
  })
  void readsWhatPeopleWrite(String text, Instant expected) {
    assertThat(read(text).instant()).isEqualTo(expected);
    assertThat(read(text).remark()).isEmpty();
  }

  @Test
  void takesATimeOfDayForTheNextOneAfterAnother() {
    TimeReader reader = new TimeReader(NOW, BERLIN).after(Instant.parse("2026-03-01T09:00:00Z"));

    assertThat(reader.read("11:00").instant()).isEqualTo("2026-03-01T10:00:00Z");
    assertThat(reader.read("09:00").instant()).isEqualTo("2026-03-02T08:00:00Z");
    assertThat(reader.read("monday 07:00").instant()).isEqualTo("2026-03-02T06:00:00Z");
    assertThat(reader.read("in 5m").instant()).isEqualTo("2026-02-25T10:35:00Z");
    assertThat(reader.read("tomorrow 09:00").instant()).isEqualTo("2026-02-26T08:00:00Z");
  }

  @Test
  void saysWhatATimeWasTakenForThatIsLeftOut() {
    Moment moment = read("2026-03-29 02:30");

    assertThat(moment.instant()).isEqualTo("2026-03-29T01:30:00Z");
    assertThat(moment.remark())
        .contains(
            "02:30 on 2026-03-29 is left out in Europe/Berlin, where clocks are put forward from"
                + " 02:00 to 03:00; it was taken for 03:30 (2026-03-29T01:30:00Z)");
  }

  @Test
  void saysWhatATimeWasTakenForThatComesTwice() {
    Moment moment = read("2026-10-25 02:30");

    assertThat(moment.instant()).isEqualTo("2026-10-25T00:30:00Z");
    assertThat(moment.remark())
        .contains(
            "02:30 on 2026-10-25 comes twice in Europe/Berlin, where clocks are put back; it was"
                + " taken for the first one, 02:30+02:00 (2026-10-25T00:30:00Z)");
    assertThat(read("2026-10-25 03:00").remark()).isEmpty();
    assertThat(read("2026-10-25T02:30+01:00").remark()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "soon",
        "in a while",
        "in 0m",
        "25:00",
        "12:60",
        "today at noon",
        "fr 08:00",
        "2026-02-30",
        "2026-13-01 09:00",
        "01.12.2026 09:00",
        "2026-12-01T09:00+25:00",
        "--"
      })
  void refusesEverythingElse(String text) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> read(text))
        .satisfies(refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID))
        .withMessageContaining(" is written like ");
  }

  @Test
  void refusesWhatLiesBeyondAllCalendars() {
    for (String text : new String[] {"in 999999999w", "-999999999d"}) {
      assertThatExceptionOfType(Refusal.class)
          .isThrownBy(() -> read(text))
          .withMessage("a time must lie in the years 0 to 9999, not at '" + text + "'");
    }
  }
}
