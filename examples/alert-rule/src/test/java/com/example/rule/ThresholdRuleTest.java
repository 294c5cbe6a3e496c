package com.example.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spike.domain.feed.Feed;
import dev.spike.domain.feed.Row;
import dev.spike.junit.Field;
import dev.spike.junit.Spike;
import dev.spike.junit.SpikeTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

@SpikeTest(start = "2026-03-01T09:00:00Z", every = "15s")
@Field("cpu: range 10..90")
class ThresholdRuleTest {

  private static final Instant NINE = Instant.parse("2026-03-01T09:00:00Z");

  private final ThresholdRule rule = new ThresholdRule(90, Duration.ofMinutes(5));

  /** When it fires in the first half hour. */
  private List<Instant> fires(Feed feed) {
    return feed.stream().limit(120).filter(this::fires).map(Row::at).toList();
  }

  private boolean fires(Row row) {
    return row.has("cpu") ? rule.see(row.at(), row.getDouble("cpu")) : rule.fires(row.at());
  }

  @Test
  @Spike(name = "hiccup", from = "10m", lasts = "4m", set = "cpu: range 95..99")
  void forgivesWhatIsShort(Feed feed) {
    assertThat(fires(feed)).isEmpty();
  }

  @Test
  @Spike(name = "siege", from = "10m", lasts = "10m", set = "cpu: range 95..99")
  void firesAfterFiveMinutesUntilTheEnd(Feed feed) {
    assertThat(fires(feed))
        .hasSize(20)
        .startsWith(NINE.plus(Duration.ofMinutes(15)))
        .endsWith(NINE.plus(Duration.ofMinutes(20)).minusSeconds(15));
  }

  @Test
  @Spike(
      name = "siege",
      from = "10m",
      lasts = "10m",
      set = "cpu: range 95..99",
      faults = "missing cpu at 20%")
  void isNotMisledByMissingValues(Feed feed) {
    assertThat(fires(feed))
        .isNotEmpty()
        .allMatch(at -> !at.isBefore(NINE.plus(Duration.ofMinutes(15))));
  }
}
