package dev.spike.benchmarks.injecting;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.spike.domain.feed.Feed;
import dev.spike.junit.Field;
import dev.spike.junit.SettableClock;
import dev.spike.junit.Spike;
import dev.spike.junit.SpikeTest;
import org.junit.jupiter.api.RepeatedTest;

/** Tests that are handed a feed with a spike, and a clock, and draw once. */
@SpikeTest
@Field("cpu: range 10..90")
@Field("requests: increment from 1000 by 25 jitter 20%")
@Spike(name = "peak", from = "PT1M", lasts = "PT30S", set = "cpu: range 95..99")
class Injected {

  @RepeatedTest(Main.TESTS)
  void passes(Feed feed, SettableClock clock) {
    assertTrue(feed.next().at().equals(clock.instant()));
  }
}
