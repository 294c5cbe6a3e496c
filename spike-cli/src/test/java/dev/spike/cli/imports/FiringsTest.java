package dev.spike.cli.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spike.domain.imports.Rhythm;
import dev.spike.domain.recurrence.CronExpression;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FiringsTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Instant MARCH = Instant.parse("2026-03-28T12:00:00Z");
  private static final Instant OCTOBER = Instant.parse("2026-10-24T12:00:00Z");
  private static final String MOVED = "clocks were put forward since the run before";

  private static List<String> shown(List<Firing> firings) {
    return firings.stream()
        .map(
            each ->
                each.local().toOffsetDateTime() + each.remark().map(text -> " " + text).orElse(""))
        .toList();
  }

  private static List<String> cron(String expression, Instant now, int count) {
    Rhythm rhythm = Rhythm.cron(CronExpression.parse(expression), BERLIN);
    return shown(Firings.of(rhythm, Optional.empty(), now, count));
  }

  @Test
  void tellOfATimeThatDoesNotExist() {
    assertThat(cron("30 2 * * *", MARCH, 3))
        .containsExactly(
            "2026-03-29T03:00+02:00 02:30 does not exist that day, runs at 03:00",
            "2026-03-30T02:30+02:00",
            "2026-03-31T02:30+02:00");
  }

  @Test
  void tellOfATimeThatComesTwiceAndIsRunOnce() {
    assertThat(cron("30 2 * * *", OCTOBER, 2))
        .containsExactly(
            "2026-10-25T02:30+02:00 02:30 comes twice that day, runs the first time",
            "2026-10-26T02:30+01:00 clocks were put back since the run before");
  }

  @Test
  void goOnInRealTimeThroughAGap() {
    assertThat(cron("*/30 * * * *", Instant.parse("2026-03-29T00:00:00Z"), 4))
        .containsExactly(
            "2026-03-29T01:30+01:00",
            "2026-03-29T03:00+02:00 " + MOVED,
            "2026-03-29T03:30+02:00",
            "2026-03-29T04:00+02:00");
  }

  @Test
  void goOnInRealTimeThroughAFold() {
    assertThat(cron("*/30 * * * *", Instant.parse("2026-10-24T23:59:00Z"), 5))
        .containsExactly(
            "2026-10-25T02:00+02:00 02:00 comes twice that day, runs both times",
            "2026-10-25T02:30+02:00 02:30 comes twice that day, runs both times",
            "2026-10-25T02:00+01:00 02:00 comes twice that day, this is the second time",
            "2026-10-25T02:30+01:00 02:30 comes twice that day, this is the second time",
            "2026-10-25T03:00+01:00");
  }

  @Test
  void countIntervalsFromTheNextRun() {
    Rhythm rhythm = Rhythm.every(Duration.ofHours(12), BERLIN);
    Instant first = Instant.parse("2026-03-28T13:17:05Z");

    assertThat(shown(Firings.of(rhythm, Optional.of(first), MARCH, 3)))
        .containsExactly(
            "2026-03-28T14:17:05+01:00",
            "2026-03-29T03:17:05+02:00 " + MOVED,
            "2026-03-29T15:17:05+02:00");
    assertThat(shown(Firings.of(rhythm, Optional.empty(), MARCH, 1)))
        .containsExactly("2026-03-29T01:00+01:00");
  }
}
