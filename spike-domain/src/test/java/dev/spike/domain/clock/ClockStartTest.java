package dev.spike.domain.clock;

import static dev.spike.domain.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClockStartTest {

  private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "real, REAL, 2026-03-01T09:00:00Z, 2026-03-01T09:01:00Z",
    "frozen, FROZEN, 2026-03-01T09:00:00Z, 2026-03-01T09:00:00Z",
    "frozen@2026-12-01T09:00:00Z, FROZEN, 2026-12-01T09:00:00Z, 2026-12-01T09:00:00Z",
    "offset:2h, OFFSET, 2026-03-01T11:00:00Z, 2026-03-01T11:01:00Z",
    "offset:+2h, OFFSET, 2026-03-01T11:00:00Z, 2026-03-01T11:01:00Z",
    "offset:-1d, OFFSET, 2026-02-28T09:00:00Z, 2026-02-28T09:01:00Z",
    "offset:0s, REAL, 2026-03-01T09:00:00Z, 2026-03-01T09:01:00Z",
    "offset@2026-12-01T09:00:00Z, OFFSET, 2026-12-01T09:00:00Z, 2026-12-01T09:01:00Z",
    "scaled:60, SCALED, 2026-03-01T09:00:00Z, 2026-03-01T10:00:00Z",
    "scaled:0.5, SCALED, 2026-03-01T09:00:00Z, 2026-03-01T09:00:30Z",
    "scaled:60@2026-12-01T09:00:00Z, SCALED, 2026-12-01T09:00:00Z, 2026-12-01T10:00:00Z"
  })
  void setsTheClockWhateverItShowedBefore(
      String text, ClockMode mode, Instant first, Instant aMinuteLater) {
    ClockSetting before = ClockSetting.REAL.frozen(Instant.EPOCH);

    ClockSetting setting = ClockStart.parse(text).done(before, NOW);

    assertThat(setting.mode()).isEqualTo(mode);
    assertThat(setting.shownAt(NOW)).isEqualTo(first);
    assertThat(setting.shownAt(NOW.plusSeconds(60))).isEqualTo(aMinuteLater);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "later",
        "real:1",
        "real@2026-12-01T09:00:00Z",
        "frozen:1h",
        "frozen@tomorrow",
        "frozen@",
        "offset",
        "offset:2h@2026-12-01T09:00:00Z",
        "scaled",
        "scaled@2026-12-01T09:00:00Z",
        "scaled:fast",
        "scaled:-1"
      })
  void understandsNothingElse(String text) {
    assertRefused(
        () -> ClockStart.parse(text),
        "",
        "a clock is real, frozen, frozen@2026-12-01T09:00:00Z, offset:2h, offset:-2h,"
            + " offset@2026-12-01T09:00:00Z, scaled:60 or scaled:60@2026-12-01T09:00:00Z, not '"
            + text
            + "'");
  }

  @ParameterizedTest
  @CsvSource({
    "scaled:0, the factor of a clock is 0.001 to 100000",
    "scaled:100001, the factor of a clock is 0.001 to 100000",
    "offset:2x, a length of time is written as 90s",
    "frozen@+10000-01-01T00:00:00Z, a clock shows the years 0 to 9999"
  })
  void hasTheLimitsOfAnyClock(String text, String beginning) {
    assertThat(catchThrowable(() -> ClockStart.parse(text))).hasMessageStartingWith(beginning);
  }
}
