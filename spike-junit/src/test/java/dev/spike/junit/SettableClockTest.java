package dev.spike.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SettableClockTest {

  private static final Instant NINE = Instant.parse("2026-03-01T09:00:00Z");

  private final SettableClock clock = new SettableClock(NINE);

  @Test
  void standsStillUntilItIsMoved() {
    assertThat(clock.instant()).isEqualTo(NINE).isEqualTo(clock.instant());
    assertThat(clock.advance(Duration.ofSeconds(5))).isEqualTo(NINE.plusSeconds(5));
    assertThat(clock.advance(Duration.ofSeconds(-6))).isEqualTo(NINE.minusSeconds(1));
    clock.set(NINE);
    assertThat(clock.instant()).isEqualTo(NINE);
    assertThat(clock).hasToString("2026-03-01T09:00:00Z in Z");
  }

  @Test
  void isTheSameClockInAnotherZone() {
    SettableClock berlin = clock.withZone(ZoneId.of("Europe/Berlin"));
    berlin.advance(Duration.ofHours(1));

    assertThat(clock.instant()).isEqualTo(NINE.plusSeconds(3600)).isEqualTo(berlin.instant());
    assertThat(clock.getZone()).isEqualTo(ZoneOffset.UTC);
    assertThat(berlin.getZone()).isEqualTo(ZoneId.of("Europe/Berlin"));
  }

  @Test
  void showsAlwaysSomething() {
    assertThatNullPointerException().isThrownBy(() -> new SettableClock(null));
    assertThatNullPointerException().isThrownBy(() -> clock.set(null));
    assertThatNullPointerException().isThrownBy(() -> clock.withZone(null));
  }

  @Test
  void stepsOnlyIfNobodyHasMovedIt() {
    SettableClock.Reading nine = clock.reading();
    assertThat(clock.stepFrom(nine, Duration.ofSeconds(1)).instant())
        .isEqualTo(NINE.plusSeconds(1));
    assertThat(clock.stepFrom(nine, Duration.ofSeconds(1)).instant())
        .isEqualTo(NINE.plusSeconds(1));

    SettableClock.Reading second = clock.reading();
    clock.set(NINE.plusSeconds(1));
    assertThat(clock.stepFrom(second, Duration.ofSeconds(1)).instant())
        .as("moved to where it was")
        .isEqualTo(NINE.plusSeconds(1));
  }
}
