package dev.spike.domain.value;

import static dev.spike.domain.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LapseTest {

  @ParameterizedTest
  @CsvSource({
    "90s, PT1M30S, 1m30s",
    "15m, PT15M, 15m",
    "1h30m, PT1H30M, 1h30m",
    "7d, PT168H, 7d",
    "250ms, PT0.25S, 250ms",
    "1d2h3m4s5ms, PT26H3M4.005S, 1d2h3m4s5ms",
    "25h, PT25H, 1d1h",
    "0s, PT0S, 0s",
    "366000d, PT8784000H, 366000d"
  })
  void readsAndWritesLengths(String text, Duration length, String written) {
    Lapse lapse = Lapse.parse(text);

    assertThat(lapse.length()).isEqualTo(length);
    assertThat(lapse).hasToString(written);
    assertThat(lapse.isNone()).isEqualTo(length.isZero());
    assertThat(lapse.micros()).isEqualTo(length.toMillis() * 1000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "5", "h", "1.5h", "30m1h", "-5m", "5 m", "1w", "12345678901h"})
  void understandsNothingElse(String text) {
    assertRefused(
        () -> Lapse.parse(text),
        "",
        "a length of time is written as 90s, 15m, 1h30m, 7d or 250ms, not '" + text + "'");
  }

  @Test
  void hasItsLimits() {
    assertRefused(
        () -> new Lapse(Duration.ofMillis(-1)), "", "a length of time must not be negative");
    assertRefused(
        () -> new Lapse(Duration.ofDays(366_000).plusMillis(1)),
        "",
        "a length of time must be at most 366000 days");
    assertRefused(
        () -> new Lapse(Duration.ofNanos(1)),
        "",
        "a length of time is counted in whole milliseconds");
  }

  @Test
  void countsInstantsInMicroseconds() {
    assertThat(Lapse.micros(Instant.parse("1970-01-01T00:00:01.5Z"))).isEqualTo(1_500_000);
    assertThat(Lapse.micros(Instant.parse("1969-12-31T23:59:59.999999Z"))).isEqualTo(-1);
  }
}
