package dev.spike.domain.recurrence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of the named times when clocks are moved: one line per zone and expression. */
class DaylightSavingTest {

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # 29 March 2026, 02:00 +01:00 becomes 03:00 +02:00
          Europe/Berlin | 30 2 * * *     | 2026-03-28T12:00+01:00 | 2026-03-29T03:00+02:00 2026-03-30T02:30+02:00
          Europe/Berlin | 0 2 * * *      | 2026-03-28T12:00+01:00 | 2026-03-29T03:00+02:00 2026-03-30T02:00+02:00
          Europe/Berlin | 0 3 * * *      | 2026-03-28T12:00+01:00 | 2026-03-29T03:00+02:00 2026-03-30T03:00+02:00
          Europe/Berlin | 59 1 * * *     | 2026-03-28T12:00+01:00 | 2026-03-29T01:59+01:00 2026-03-30T01:59+02:00
          Europe/Berlin | 0,30 2,3 * * * | 2026-03-28T12:00+01:00 | 2026-03-29T03:00+02:00 2026-03-29T03:30+02:00 2026-03-30T02:00+02:00
          Europe/Berlin | 5,10 1-3 * * * | 2026-03-29T01:05+01:00 | 2026-03-29T01:10+01:00 2026-03-29T03:00+02:00 2026-03-29T03:05+02:00
          Europe/Berlin | 0 */2 * * *    | 2026-03-28T23:30+01:00 | 2026-03-29T00:00+01:00 2026-03-29T03:00+02:00 2026-03-29T04:00+02:00
          Europe/Berlin | */15 * * * *   | 2026-03-29T01:30+01:00 | 2026-03-29T01:45+01:00 2026-03-29T03:00+02:00 2026-03-29T03:15+02:00
          Europe/Berlin | */15 2 * * *   | 2026-03-28T12:00+01:00 | 2026-03-29T03:00+02:00 2026-03-30T02:00+02:00 2026-03-30T02:15+02:00
          Europe/Berlin | */30 1-3 * * * | 2026-03-29T01:00+01:00 | 2026-03-29T01:30+01:00 2026-03-29T03:00+02:00 2026-03-29T03:30+02:00
          Europe/Berlin | @hourly        | 2026-03-29T00:30+01:00 | 2026-03-29T01:00+01:00 2026-03-29T03:00+02:00 2026-03-29T04:00+02:00
          Europe/Berlin | 30 * * * *     | 2026-03-29T00:30+01:00 | 2026-03-29T01:30+01:00 2026-03-29T03:30+02:00 2026-03-29T04:30+02:00
          Europe/Berlin | 30 0-23 * * *  | 2026-03-29T00:30+01:00 | 2026-03-29T01:30+01:00 2026-03-29T03:30+02:00 2026-03-29T04:30+02:00
          Europe/Berlin | 30 0-22 * * *  | 2026-03-29T00:30+01:00 | 2026-03-29T01:30+01:00 2026-03-29T03:00+02:00 2026-03-29T03:30+02:00
          Europe/Berlin | 30 2 29 3 *    | 2026-03-01T00:00+01:00 | 2026-03-29T03:00+02:00 2027-03-29T02:30+02:00
          # 25 October 2026, 03:00 +02:00 becomes 02:00 +01:00
          Europe/Berlin | 30 2 * * *     | 2026-10-24T12:00+02:00 | 2026-10-25T02:30+02:00 2026-10-26T02:30+01:00
          Europe/Berlin | 0 2 * * *      | 2026-10-24T12:00+02:00 | 2026-10-25T02:00+02:00 2026-10-26T02:00+01:00
          Europe/Berlin | 0 3 * * *      | 2026-10-24T12:00+02:00 | 2026-10-25T03:00+01:00 2026-10-26T03:00+01:00
          Europe/Berlin | 0 3 * * *      | 2026-10-25T02:59+01:00 | 2026-10-25T03:00+01:00
          Europe/Berlin | 0,59 2 * * *   | 2026-10-25T02:59+02:00 | 2026-10-26T02:00+01:00
          Europe/Berlin | 0,59 2 * * *   | 2026-10-25T02:00+01:00 | 2026-10-26T02:00+01:00
          Europe/Berlin | 30 2 * * *     | 2026-10-25T02:10+02:00 | 2026-10-25T02:30+02:00 2026-10-26T02:30+01:00
          Europe/Berlin | 30 2 * * *     | 2026-10-25T02:10+01:00 | 2026-10-26T02:30+01:00
          Europe/Berlin | 0 */2 * * *    | 2026-10-25T00:00+02:00 | 2026-10-25T02:00+02:00 2026-10-25T04:00+01:00
          Europe/Berlin | */15 * * * *   | 2026-10-25T02:30+02:00 | 2026-10-25T02:45+02:00 2026-10-25T02:00+01:00 2026-10-25T02:15+01:00
          Europe/Berlin | */30 2 * * *   | 2026-10-24T12:00+02:00 | 2026-10-25T02:00+02:00 2026-10-25T02:30+02:00 2026-10-25T02:00+01:00 2026-10-25T02:30+01:00 2026-10-26T02:00+01:00
          Europe/Berlin | @hourly        | 2026-10-25T01:00+02:00 | 2026-10-25T02:00+02:00 2026-10-25T02:00+01:00 2026-10-25T03:00+01:00
          # 8 March 2026, 02:00 -05:00 becomes 03:00 -04:00; 1 November 2026, 02:00 -04:00 becomes 01:00 -05:00
          America/New_York | 30 2 * * *   | 2026-03-07T12:00-05:00 | 2026-03-08T03:00-04:00 2026-03-09T02:30-04:00
          America/New_York | */20 * * * * | 2026-03-08T01:20-05:00 | 2026-03-08T01:40-05:00 2026-03-08T03:00-04:00 2026-03-08T03:20-04:00
          America/New_York | 30 1 * * *   | 2026-10-31T12:00-04:00 | 2026-11-01T01:30-04:00 2026-11-02T01:30-05:00
          America/New_York | 0 2 * * *    | 2026-10-31T12:00-04:00 | 2026-11-01T02:00-05:00 2026-11-02T02:00-05:00
          America/New_York | */20 * * * * | 2026-11-01T01:20-04:00 | 2026-11-01T01:40-04:00 2026-11-01T01:00-05:00 2026-11-01T01:20-05:00 2026-11-01T01:40-05:00 2026-11-01T02:00-05:00
          # 5 April 2026, 00:00 -03:00 becomes 23:00 -04:00 of the day before; 6 September 2026, 00:00 -04:00 becomes 01:00 -03:00
          America/Santiago | 30 23 * * *  | 2026-04-04T12:00-03:00 | 2026-04-04T23:30-03:00 2026-04-05T23:30-04:00
          America/Santiago | 0 0 * * *    | 2026-04-04T12:00-03:00 | 2026-04-05T00:00-04:00 2026-04-06T00:00-04:00
          America/Santiago | */30 * * * * | 2026-04-04T23:00-03:00 | 2026-04-04T23:30-03:00 2026-04-04T23:00-04:00 2026-04-04T23:30-04:00 2026-04-05T00:00-04:00
          America/Santiago | 0 0 * * *    | 2026-09-05T12:00-04:00 | 2026-09-06T01:00-03:00 2026-09-07T00:00-03:00
          America/Santiago | 15 0 * * 0   | 2026-09-05T12:00-04:00 | 2026-09-06T01:00-03:00 2026-09-13T00:15-03:00
          America/Santiago | 15 0 * * 6   | 2026-09-05T12:00-04:00 | 2026-09-12T00:15-03:00
          America/Santiago | */30 * * * * | 2026-09-05T23:00-04:00 | 2026-09-05T23:30-04:00 2026-09-06T01:00-03:00 2026-09-06T01:30-03:00
          # 5 April 2026, 02:00 +11:00 becomes 01:30 +10:30; 4 October 2026, 02:00 +10:30 becomes 02:30 +11:00
          Australia/Lord_Howe | 45 1 * * *   | 2026-04-04T12:00+11:00 | 2026-04-05T01:45+11:00 2026-04-06T01:45+10:30
          Australia/Lord_Howe | 15 1 * * *   | 2026-04-04T12:00+11:00 | 2026-04-05T01:15+11:00 2026-04-06T01:15+10:30
          Australia/Lord_Howe | */15 * * * * | 2026-04-05T01:30+11:00 | 2026-04-05T01:45+11:00 2026-04-05T01:30+10:30 2026-04-05T01:45+10:30 2026-04-05T02:00+10:30
          Australia/Lord_Howe | @hourly      | 2026-04-05T00:00+11:00 | 2026-04-05T01:00+11:00 2026-04-05T02:00+10:30
          Australia/Lord_Howe | 15 2 * * *   | 2026-10-03T12:00+10:30 | 2026-10-04T02:30+11:00 2026-10-05T02:15+11:00
          Australia/Lord_Howe | 45 2 * * *   | 2026-10-03T12:00+10:30 | 2026-10-04T02:45+11:00 2026-10-05T02:45+11:00
          Australia/Lord_Howe | */15 * * * * | 2026-10-04T01:30+10:30 | 2026-10-04T01:45+10:30 2026-10-04T02:30+11:00 2026-10-04T02:45+11:00
          Australia/Lord_Howe | @hourly      | 2026-10-04T00:00+10:30 | 2026-10-04T01:00+10:30 2026-10-04T03:00+11:00
          # no summer time, and a quarter of an hour that was left out when 1986 began
          Asia/Kathmandu | 30 2 * * *   | 2026-03-28T12:00+05:45 | 2026-03-29T02:30+05:45 2026-03-30T02:30+05:45
          Asia/Kathmandu | */15 * * * * | 2026-10-25T02:30+05:45 | 2026-10-25T02:45+05:45 2026-10-25T03:00+05:45
          Asia/Kathmandu | 5,10 0 * * * | 1985-12-31T12:00+05:30 | 1986-01-01T00:15+05:45 1986-01-02T00:05+05:45
          # 30 December 2011 did not happen
          Pacific/Apia | 30 2 * * *   | 2011-12-28T12:00-10:00 | 2011-12-29T02:30-10:00 2011-12-31T00:00+14:00 2011-12-31T02:30+14:00
          Pacific/Apia | 0 */8 * * *  | 2011-12-29T08:00-10:00 | 2011-12-29T16:00-10:00 2011-12-31T00:00+14:00 2011-12-31T08:00+14:00
          Pacific/Apia | 0 12 30 12 * | 2011-12-01T00:00-10:00 | 2011-12-31T00:00+14:00 2012-12-30T12:00+14:00
          Pacific/Apia | @hourly      | 2011-12-29T22:00-10:00 | 2011-12-29T23:00-10:00 2011-12-31T00:00+14:00 2011-12-31T01:00+14:00
          # clocks that were moved by 44 minutes and 30 seconds when 7 January 1972 began
          Africa/Monrovia | 10 0 * * *   | 1972-01-06T12:00-00:44:30 | 1972-01-07T00:44:30Z 1972-01-08T00:10Z
          Africa/Monrovia | */15 * * * * | 1972-01-06T23:44-00:44:30 | 1972-01-06T23:45-00:44:30 1972-01-07T00:45Z
          # a fold that reaches back into the day before: 2 November 2008, 00:01 -02:30 becomes 23:01 -03:30
          America/St_Johns | 0 0 * * *    | 2008-11-01T12:00-02:30 | 2008-11-02T00:00-02:30 2008-11-03T00:00-03:30
          America/St_Johns | 30 23 * * *  | 2008-11-01T12:00-02:30 | 2008-11-01T23:30-02:30 2008-11-02T23:30-03:30
          America/St_Johns | */30 * * * * | 2008-11-01T23:30-02:30 | 2008-11-02T00:00-02:30 2008-11-01T23:30-03:30 2008-11-02T00:00-03:30
          """)
  void keepsToThePolicy(ZoneId zone, String expression, ZonedDateTime from, String expected) {
    List<Instant> runs =
        Stream.of(expected.split(" ")).map(ZonedDateTime::parse).map(Instant::from).toList();

    assertThat(cron(expression, zone).upcoming(from.toInstant(), runs.size()))
        .containsExactlyElementsOf(runs);
  }

  @ParameterizedTest
  @CsvSource({"2026-03-15T00:00Z, 2026-03-29", "2026-10-10T00:00Z, 2026-10-25"})
  void runsOnceADayForAMonth(ZonedDateTime from, String changed) {
    ZoneId berlin = ZoneId.of("Europe/Berlin");
    List<Instant> runs = cron("30 2 * * *", berlin).upcoming(from.toInstant(), 30);

    for (int day = 0; day < runs.size(); day++) {
      ZonedDateTime run = runs.get(day).atZone(berlin);
      assertThat(run.toLocalDate()).isEqualTo(from.toLocalDate().plusDays(day));
      boolean gap = run.toLocalDate().toString().equals("2026-03-29");
      assertThat(run.toLocalTime()).hasToString(gap ? "03:00" : "02:30");
    }
    assertThat(runs).anyMatch(run -> run.atZone(berlin).toLocalDate().toString().equals(changed));
  }

  @ParameterizedTest
  @CsvSource({"2026-03-28T00:00Z", "2026-10-24T00:00Z"})
  void keepsAQuarterOfAnHourInRealTime(ZonedDateTime from) {
    List<Instant> runs =
        cron("*/15 * * * *", ZoneId.of("Europe/Berlin")).upcoming(from.toInstant(), 200);

    for (int i = 0; i < runs.size(); i++) {
      assertThat(runs.get(i)).isEqualTo(from.toInstant().plusSeconds(900L * (i + 1)));
    }
  }

  @Test
  void looksBeyondManyChangesOfTheClocks() {
    assertThat(
            cron("0 12 29 2 */7", ZoneId.of("Europe/Berlin"))
                .next(Instant.parse("2088-03-01T00:00:00Z")))
        .isEqualTo("2128-02-29T11:00:00Z");
  }

  @Test
  void isStrictlyAfterToTheNanosecond() {
    Recurrence nightly = cron("30 2 * * *", ZoneId.of("Europe/Berlin"));
    Instant afterTheGap = Instant.parse("2026-03-29T01:00:00Z");

    assertThat(nightly.next(afterTheGap.minusNanos(1))).isEqualTo(afterTheGap);
    assertThat(nightly.next(afterTheGap)).isEqualTo("2026-03-30T00:30:00Z");
  }

  private static Recurrence cron(String expression, ZoneId zone) {
    return new Recurrence.Cron(CronExpression.parse(expression), zone);
  }
}
