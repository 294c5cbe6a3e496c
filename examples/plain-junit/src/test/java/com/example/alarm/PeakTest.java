package com.example.alarm;

import static dev.spike.junit.assertj.SpikeAssertions.assertThat;

import dev.spike.domain.feed.Feed;
import dev.spike.junit.Field;
import dev.spike.junit.Spike;
import dev.spike.junit.SpikeTest;
import org.junit.jupiter.api.Test;

/** The example of the README: what is described is what is drawn. */
class PeakTest {

  @Test
  @SpikeTest
  @Field("cpu: range 10..90")
  @Spike(name = "peak", from = "1m", lasts = "30s", set = "cpu: range 95..99")
  void isBusyDuringThePeak(Feed feed) {
    assertThat(feed).during("peak").field("cpu").staysAbove(90);
  }
}
