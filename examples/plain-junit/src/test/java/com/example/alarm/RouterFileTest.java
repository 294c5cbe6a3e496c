package com.example.alarm;

import static dev.spike.junit.assertj.SpikeAssertions.assertThat;

import dev.spike.domain.feed.Feed;
import dev.spike.domain.feed.Row;
import dev.spike.junit.CollectionFile;
import dev.spike.junit.SettableClock;
import dev.spike.junit.Spike;
import dev.spike.junit.SpikeTest;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Draws from the same file that is applied to a service, spikes and seed included. */
@SpikeTest(start = "2026-03-01T09:00:00Z", every = "10s")
@CollectionFile("router.yaml")
class RouterFileTest {

  @Test
  void isBusyAtHalfPastNine(Feed feed) {
    assertThat(feed).during("Rush").field("cpu").staysWithin(95, 99);
    assertThat(feed).outside("Rush").field("cpu").staysBelow(90).field("requests").rises();
  }

  @Test
  void ringsAtHalfPastNine(Feed feed, SettableClock clock) {
    Alarm alarm = new Alarm(90, 50, clock);
    Row first =
        feed.stream().filter(row -> alarm.see(row.getDouble("cpu"))).findFirst().orElseThrow();

    assertThat(first).isAt(Instant.parse("2026-03-01T09:30:00Z")).isUnder("Rush");
  }

  /** What the file does not have is added by the test. */
  @Test
  @Spike(name = "gap", from = "5m", lasts = "1m", faults = "missing cpu")
  void tellsNothingDuringAGap(Feed feed) {
    assertThat(feed).during("gap").field("cpu").isAlwaysMissing();
  }
}
