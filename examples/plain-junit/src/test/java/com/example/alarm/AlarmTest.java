package com.example.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spike.domain.feed.Feed;
import dev.spike.domain.feed.Row;
import dev.spike.junit.DrawSource;
import dev.spike.junit.Field;
import dev.spike.junit.Seed;
import dev.spike.junit.SettableClock;
import dev.spike.junit.Spike;
import dev.spike.junit.SpikeTest;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** A new seed in each run: what fails here fails for some values, and says which seed has them. */
@SpikeTest(start = "2026-03-01T09:00:00Z")
@Field("cpu: range 10..90")
@Spike(name = "peak", from = "1m", lasts = "30s", set = "cpu: range 95..99")
class AlarmTest {

  private Alarm alarm;

  /** The alarm goes by the clock of the test, which shows the time of the last draw. */
  @BeforeEach
  void install(SettableClock clock) {
    alarm = new Alarm(90, 50, clock);
  }

  @Test
  void ringsThroughoutThePeak(Feed feed) {
    for (int second = 0; second < 90; second++) {
      Row row = feed.next();
      assertThat(alarm.see(row.getDouble("cpu"))).isEqualTo(row.spike().isPresent());
    }
    assertThat(alarm.ringing()).isEqualTo(Duration.ofSeconds(29));
  }

  @Test
  void restsOnlyWhenItIsClearlyLower(
      @Field("cpu: range 60..90")
          @Spike(name = "relief", from = "2m", lasts = "10s", set = "cpu: range 10..40")
          Feed feed) {
    feed.stream().limit(120).forEach(row -> alarm.see(row.getDouble("cpu")));
    assertThat(alarm.isRinging()).isTrue();

    assertThat(alarm.see(feed.next().getDouble("cpu"))).isFalse();
  }

  /** Hours are passed over by the clock, and not by draws. */
  @Test
  @Spike(name = "night", from = "12h", lasts = "1h", set = "cpu: range 95..99")
  void ringsForAsLongAsNobodyLooks(Feed feed, SettableClock clock) {
    clock.advance(Duration.ofHours(12));
    alarm.see(feed.next().getDouble("cpu"));
    clock.advance(Duration.ofMinutes(59));

    assertThat(alarm.ringing()).isEqualTo(Duration.ofMinutes(59));
  }

  /** The value is known, since the seed is. */
  @Test
  @Seed(482913)
  void drawsTheSameValueInEachRun(Feed feed) {
    assertThat(feed.next().getLong("cpu")).isEqualTo(27);
  }

  @ParameterizedTest
  @DrawSource(value = "load: float 90.1..200.0", rows = 20)
  void ringsAtAnyHeight(double load, long cpu) {
    assertThat(alarm.see(cpu)).isFalse();
    assertThat(alarm.see(load)).isTrue();
  }
}
