package dev.spike.cli.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BeatTest {

  /** Also where the clock has come round to negative numbers. */
  @ParameterizedTest
  @CsvSource({
    "1000, 1000, 100",
    "1000, 1001, 99",
    "1000, 1099, 1",
    "1000, 1100, 100",
    "1000, 1350, 50",
    "9223372036854775807, -9223372036854775808, 99"
  })
  void keepsItsDistancesFromTheBeginning(long begin, long now, long rest) {
    assertThat(new Beat(begin, Duration.ofNanos(100)).untilNext(now))
        .isEqualTo(Duration.ofNanos(rest));
  }
}
