package dev.spike.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.spike.domain.Refusal;
import dev.spike.domain.recurrence.CalendarRule;
import dev.spike.domain.schedule.Series;
import dev.spike.domain.schedule.SeriesTerms;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LibRecurRulesTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private static List<String> first(int count, String rule, String zone, String begin) {
    CalendarRule read = CalendarRule.parse(rule, ZoneId.of(zone), Instant.parse(begin));
    List<String> found = new ArrayList<>();
    Instant after = Instant.parse(begin).minusNanos(1);
    for (int i = 0; i < count; i++) {
      after = read.after(after).orElseThrow();
      found.add(after.toString());
    }
    return found;
  }

  /** Examples of the standard itself, whose calendars are those of New York. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "FREQ=DAILY;INTERVAL=10 | 1997-09-12T13:00:00Z",
        "FREQ=WEEKLY;INTERVAL=2;WKST=SU | 1997-09-16T13:00:00Z",
        "FREQ=MONTHLY;BYDAY=1FR | 1997-10-03T13:00:00Z",
        "FREQ=MONTHLY;BYMONTHDAY=-3 | 1997-10-29T14:00:00Z",
        "FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8 | 2001-11-06T14:00:00Z",
        "FREQ=HOURLY;INTERVAL=3 | 1997-09-02T16:00:00Z"
      })
  void unrollsWhatTheStandardShows(String rule, String second) {
    assertThat(first(2, rule, "America/New_York", "1997-09-02T13:00:00Z").get(1)).isEqualTo(second);
  }

  @Test
  void movesATimeThatIsSkippedAndTakesTheFirstOfOneThatComesTwice() {
    assertThat(first(3, "FREQ=DAILY", "Europe/Berlin", "2026-03-28T01:30:00Z"))
        .containsExactly("2026-03-28T01:30:00Z", "2026-03-29T01:30:00Z", "2026-03-30T00:30:00Z");
    assertThat(first(3, "FREQ=DAILY", "Europe/Berlin", "2026-10-24T00:30:00Z"))
        .containsExactly("2026-10-24T00:30:00Z", "2026-10-25T00:30:00Z", "2026-10-26T01:30:00Z");
  }

  @Test
  void findsAnyTimeWithoutThoseBeforeIt() {
    CalendarRule rule =
        CalendarRule.parse("FREQ=DAILY;INTERVAL=3", BERLIN, Instant.parse("2026-01-01T08:00:00Z"));
    Instant found = Instant.parse("2026-01-01T08:00:00Z");
    for (int i = 0; i < 300; i++) {
      Instant next = rule.after(found).orElseThrow();
      assertThat(rule.after(next.minusNanos(1))).contains(next);
      assertThat(rule.after(next.minusSeconds(1000))).contains(next);
      found = next;
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "FREQ=SECONDLY | a rule can recur every minute or less often",
        "FREQ=DAILY;COUNT=3 | say how often with count beside the rule",
        "FREQ=DAILY;UNTIL=20270101T000000Z | say until when with until beside the rule",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30 | never comes",
        "FREQ=SOMETIMES | is no recurrence rule such as FREQ=WEEKLY;BYDAY=MO",
        "every day | is no recurrence rule",
        "FREQ=DAILY;FOO=1 | is no recurrence rule"
      })
  void refusesWhatNeverWorks(String rule, String why) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> CalendarRule.parse(rule, BERLIN, Instant.EPOCH))
        .withMessageContaining(why);
  }

  @Test
  void makesASeriesThatIsReadAsItIsWritten() {
    String text =
        "rrule FREQ=WEEKLY;BYDAY=MO in Europe/Berlin for 30m from 2026-01-05T08:00:00Z count 3"
            + " except 2026-01-12";
    Series series = SeriesTerms.parse(text).from(Instant.EPOCH);

    assertThat(series).hasToString(text);
    assertThat(series.upcoming(Instant.EPOCH, 9))
        .extracting(window -> window.start().toString())
        .containsExactly("2026-01-05T08:00:00Z", "2026-01-19T08:00:00Z");
    assertThat(series.span().end()).isEqualTo(Instant.parse("2026-01-19T08:30:00Z"));
  }

  @Test
  void endsWhereTheLibraryFindsNothingMore() {
    CalendarRule rule = CalendarRule.parse("FREQ=YEARLY", BERLIN, Instant.EPOCH);

    assertThat(rule.after(Instant.parse("9999-06-01T00:00:00Z"))).isEqualTo(Optional.empty());
  }
}
