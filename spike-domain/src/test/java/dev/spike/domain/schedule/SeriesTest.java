package dev.spike.domain.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.spike.domain.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeriesTest {

  private static final Instant NEW_YEAR = Instant.parse("2026-01-01T00:00:00Z");

  private static Series series(String text) {
    return SeriesTerms.parse(text).from(NEW_YEAR).demandApart();
  }

  private static List<String> begins(Series series, String after, int most) {
    return series.upcoming(Instant.parse(after), most).stream()
        .map(window -> window.start().toString())
        .toList();
  }

  @Test
  void beginsAtTheMinutesOfACronExpression() {
    Series nightly = series("cron \"0 2 * * *\" in Europe/Berlin for 30m");

    assertThat(begins(nightly, "2026-06-01T00:00:00Z", 2))
        .containsExactly("2026-06-01T00:00:00Z", "2026-06-02T00:00:00Z");
    assertThat(nightly.statusAt(Instant.parse("2026-06-01T00:29:59Z"))).isEqualTo(Status.ACTIVE);
    assertThat(nightly.statusAt(Instant.parse("2026-06-01T00:30:00Z"))).isEqualTo(Status.SCHEDULED);
    assertThat(nightly.around(Instant.parse("2026-06-01T00:30:00Z")).start())
        .isEqualTo(Instant.parse("2026-06-02T00:00:00Z"));
  }

  /** What becomes of times that a change of the clocks skips or brings twice. */
  @ParameterizedTest(name = "{0} on {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "30 2 * * *     | 2026-03-29 | 2026-03-29T01:00:00Z 2026-03-30T00:30:00Z",
        "0 */2 * * *    | 2026-03-29 | 2026-03-28T23:00:00Z 2026-03-29T01:00:00Z 2026-03-29T02:00:00Z",
        "*/30 0-3 * * * | 2026-03-29 | 2026-03-28T23:00:00Z 2026-03-28T23:30:00Z 2026-03-29T00:00:00Z 2026-03-29T00:30:00Z 2026-03-29T01:00:00Z 2026-03-29T01:30:00Z",
        "*/30 * * * *   | 2026-03-29 | 2026-03-28T23:00:00Z 2026-03-28T23:30:00Z 2026-03-29T00:00:00Z 2026-03-29T00:30:00Z 2026-03-29T01:00:00Z",
        "30 2 * * *     | 2026-10-25 | 2026-10-25T00:30:00Z 2026-10-26T01:30:00Z",
        "0 */2 * * *    | 2026-10-25 | 2026-10-24T22:00:00Z 2026-10-25T00:00:00Z 2026-10-25T03:00:00Z",
        "*/30 0-3 * * * | 2026-10-25 | 2026-10-24T22:00:00Z 2026-10-24T22:30:00Z 2026-10-24T23:00:00Z 2026-10-24T23:30:00Z 2026-10-25T00:00:00Z 2026-10-25T00:30:00Z 2026-10-25T01:00:00Z 2026-10-25T01:30:00Z 2026-10-25T02:00:00Z",
        "*/30 * * * *   | 2026-10-25 | 2026-10-24T22:00:00Z 2026-10-24T22:30:00Z 2026-10-24T23:00:00Z 2026-10-24T23:30:00Z 2026-10-25T00:00:00Z 2026-10-25T00:30:00Z 2026-10-25T01:00:00Z"
      })
  void goesByTheClocksOfItsZone(String cron, LocalDate day, String expected) {
    Series series = series("cron \"" + cron + "\" in Europe/Berlin for 10m");
    String dawn = day.atStartOfDay(ZoneId.of("Europe/Berlin")).toInstant().toString();
    String[] begins = expected.split(" ");

    assertThat(begins(series, dawn, begins.length)).containsExactly(begins);
  }

  @Test
  void leavesOutWhatAChangeOfClocksBringsTooCloseTogether() {
    Series series = series("cron \"15 2,3 * * *\" in Europe/Berlin for 45m");

    assertThat(begins(series, "2026-03-28T23:00:00Z", 3))
        .as("03:15 comes a quarter of an hour after 02:15, which is made up for at 03:00")
        .containsExactly("2026-03-29T01:00:00Z", "2026-03-30T00:15:00Z", "2026-03-30T01:15:00Z");
  }

  @Test
  void endsAsItIsToldTo() {
    Series counted = series("cron \"0 2 * * *\" in UTC for 30m count 3");
    Series limited = series("cron \"0 2 * * *\" in UTC for 30m until 2026-01-03T02:00:00Z");

    for (Series series : List.of(counted, limited)) {
      assertThat(begins(series, "2026-01-01T00:00:00Z", 9))
          .containsExactly("2026-01-01T02:00:00Z", "2026-01-02T02:00:00Z", "2026-01-03T02:00:00Z");
      assertThat(series.span()).hasToString("2026-01-01T02:00:00Z to 2026-01-03T02:30:00Z");
      assertThat(series.statusAt(Instant.parse("2026-01-03T02:30:00Z"))).isEqualTo(Status.EXPIRED);
      assertThat(series.around(Instant.parse("2030-01-01T00:00:00Z")))
          .hasToString("2026-01-03T02:00:00Z to 2026-01-03T02:30:00Z");
    }
  }

  @Test
  void findsTheLastOfMany() {
    Series series = series("cron \"*/5 * * * *\" in UTC for 1m until 2031-07-07T03:32:00Z");

    assertThat(series.span().end()).isEqualTo(Instant.parse("2031-07-07T03:31:00Z"));
  }

  @Test
  void leavesOutDaysAndInstants() {
    Series series =
        series(
            "cron \"0 0,12 * * *\" in Asia/Tokyo for 1h"
                + " except 2026-02-02 2026-02-02T15:00:00Z");

    assertThat(begins(series, "2026-02-01T02:00:00Z", 2))
        .containsExactly("2026-02-01T03:00:00Z", "2026-02-03T03:00:00Z");
  }

  @Test
  void skipsOneOccurrence() {
    Series series = series("cron \"0 2 * * *\" in UTC for 30m count 3");
    Instant running = Instant.parse("2026-01-01T02:10:00Z");

    Series rest = series.skipping(Optional.empty(), running);
    assertThat(rest.statusAt(running)).isEqualTo(Status.SCHEDULED);
    assertThat(begins(rest, "2026-01-01T00:00:00Z", 9))
        .containsExactly("2026-01-02T02:00:00Z", "2026-01-03T02:00:00Z");
    Instant last = Instant.parse("2026-01-03T02:00:00Z");
    assertThat(rest.skipping(Optional.of(last), running).span().end())
        .isEqualTo(Instant.parse("2026-01-02T02:30:00Z"));
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> rest.skipping(Optional.of(last.plusSeconds(1)), running))
        .withMessageContaining("no occurrence begins at 2026-01-03T02:00:01Z");
  }

  @Test
  void surprisesTheSameWayEveryTime() {
    String text = "random 5 a day for 2m..20m in Europe/Berlin seed 7";
    Series one = series(text);
    Series other = series(text);
    List<Window> found = one.upcoming(NEW_YEAR, 5 * 400);

    assertThat(other.upcoming(NEW_YEAR, 5 * 400)).isEqualTo(found);
    assertThat(series(text.replace("seed 7", "seed 8")).upcoming(NEW_YEAR, 5 * 400))
        .doesNotContainAnyElementsOf(found);
    Set<Duration> lengths = new HashSet<>();
    for (int i = 0; i < found.size(); i++) {
      Window window = found.get(i);
      Duration length = Duration.between(window.start(), window.end());
      lengths.add(length);
      assertThat(length).isBetween(Duration.ofMinutes(2), Duration.ofMinutes(20));
      assertThat(i > 0 && found.get(i - 1).overlaps(window)).isFalse();
      assertThat(one.firstEndingAfter(window.end().minusNanos(1))).contains(window);
    }
    assertThat(lengths).hasSizeGreaterThan(1900);
    assertThat(
            found.stream()
                .filter(window -> window.start().isBefore(Instant.parse("2026-12-31T23:00:00Z")))
                .filter(window -> !window.start().isBefore(Instant.parse("2025-12-31T23:00:00Z"))))
        .as("the series begins an hour after midnight in Berlin")
        .hasSizeBetween(5 * 365 - 1, 5 * 365);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cron \"0 2 * * 1\" in Europe/Berlin for 30m from 2026-01-01T00:00:00Z",
        "cron \"0 2 * * 1\" in UTC for 1h30m from 2026-01-01T00:00:00Z until 2027-01-01T00:00:00Z",
        "cron \"0 2 * * 1\" in UTC for 30m from 2026-01-01T00:00:00Z count 9 except 2026-01-05"
            + " 2026-02-02T02:00:00Z",
        "random 3 a day for 1m..10m in UTC seed -42 from 2026-01-01T00:00:00Z"
      })
  void isReadAsItIsWritten(String text) {
    assertThat(series(text)).hasToString(text);
    assertThat(series(text)).isEqualTo(series(text)).hasSameHashCodeAs(series(text));
  }

  @Test
  void keepsItsOnlyOccurrence() {
    Series only = series("cron \"0 2 * * *\" for 1m from 2026-01-01T00:00:00Z count 1");
    Instant begin = Instant.parse("2026-01-01T02:00:00Z");

    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> only.skipping(Optional.of(begin), begin))
        .withMessage("the occurrence at %s is the only one; delete the spike instead", begin);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "cron \"0 2 * * *\" in UTC for 0s | must last longer than nothing",
        "cron \"0 * * * *\" in UTC for 2h | 2h would still run when the next one begins",
        "cron \"0 2 * * *\" in Mars/Base for 1m | There is no time zone 'Mars/Base'",
        "cron \"0 2 * *\" in UTC for 1m | five",
        "cron 0 2 * * * in UTC for 1m | expected a cron expression in quotation marks",
        "sometimes | expected cron, rrule or random, found 'sometimes'",
        "cron \"0 2 * * *\" in UTC for 1m count 0 | a count can be 1 to 1000, not 0",
        "cron \"0 2 * * *\" in UTC for 1m count 1001 | a count can be 1 to 1000, not 1001",
        "cron \"0 2 * * *\" for 1m until 2025-01-01T00:00:00Z | must not be before",
        "cron \"0 2 * * *\" for 1m count 2 except 2026-01-01 2026-01-02 | no occurrence is left",
        "cron \"0 2 * * *\" for 1m from +999999999-12-31T00:00:00Z | a year must be 1 to 9999",
        "cron \"0 2 * * *\" for 1m until -999999999-01-01T00:00:00Z | a year must be 1 to 9999",
        "cron \"0 2 * * *\" for 1m except soon | an exception is a date such as 2026-12-24",
        "cron \"0 2 * * *\" for 1m nonsense | expected from, until, count, except or the end",
        "random 0 a day for 1m | there can be 1 to 288 a day, not 0",
        "random 289 a day for 1m | there can be 1 to 288 a day, not 289",
        "random 2 a day for 5m..1m | the longest must not be shorter than the shortest, which is 5m",
        "random 2 a day for 0s..1m | an occurrence must last longer than nothing",
        "random 24 a day for 30m..2h | 24 a day have 1h each at most, not 2h",
        "rrule FREQ=DAILY in UTC for 1m | recurrence rules of calendars need spike-calendar"
      })
  void refusesWhatCannotBe(String text, String why) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> series(text))
        .withMessageContaining(why);
  }

  @Test
  void saysInWordsWhenItIs() {
    assertThat(series("cron \"0 2 * * 1\" in Europe/Berlin for 30m count 3").inWords())
        .isEqualTo("at 02:00 on Monday for 30m, in Europe/Berlin, 3 times");
    assertThat(series("random 3 a day for 1m..10m in UTC except 2026-12-24").inWords())
        .isEqualTo("at random, 3 times a day, for 1m to 10m, in UTC, with one exception");
  }
}
