package dev.spike.junit.assertj;

import static dev.spike.junit.assertj.SpikeAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spike.domain.feed.Feed;
import dev.spike.junit.Field;
import dev.spike.junit.SettableClock;
import dev.spike.junit.Spike;
import dev.spike.junit.SpikeTest;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Both static imports stand above, and each call means what it looks like. */
@SpikeTest
@Field("cpu: range 10..90")
class SpikeAssertionsTest {

  @Test
  void standsBesideTheAssertionsOfAssertJ() {
    Feed feed = Feed.of("cpu: range 10..90");
    Iterator<?> sameFeed = feed;

    FeedAssert ours = assertThat(feed);
    RowAssert ofRow = assertThat(feed.next());

    ours.first(10).field("cpu").staysWithin(10, 90);
    ofRow.isCalm().has("cpu");
    assertThat(sameFeed).hasNext();
    assertThat(feed.names()).isEqualTo(List.of("cpu"));
    assertThat("text").isNotEmpty();
    assertThat(1).isPositive();
  }

  @Test
  @Spike(name = "peak", from = "1m", lasts = "30s", set = "cpu: range 95..99")
  void tellsOfTheFeedThatATestIsHanded(Feed feed, SettableClock clock) {
    assertThat(feed).during("peak").field("cpu").staysWithin(95, 99);
    assertThat(feed).outside("peak").field("cpu").staysWithin(10, 90);

    assertThat(clock.instant()).isEqualTo(feed.start());
    assertThat(feed.next()).isCalm().isAt(feed.start());
    clock.advance(Duration.ofMinutes(1));
    assertThat(feed.next()).isUnder("peak");
  }
}
