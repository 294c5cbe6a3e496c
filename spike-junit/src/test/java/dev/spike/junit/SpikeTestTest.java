package dev.spike.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spike.domain.feed.Feed;
import dev.spike.domain.feed.Row;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@SpikeTest(start = "2026-03-01T09:00:00Z")
@Field("cpu: range 10..90")
@Spike(name = "peak", from = "PT1M", lasts = "PT30S", set = "cpu: range 95..99")
class SpikeTestTest {

  private static final Instant NINE = Instant.parse("2026-03-01T09:00:00Z");

  private Feed seenBefore;

  @BeforeEach
  void look(Feed feed) {
    seenBefore = feed;
  }

  @Test
  void drawsOnceASecondThroughTheSpike(Feed feed) {
    List<Row> rows = feed.stream().limit(120).toList();

    assertThat(rows.get(0).at()).isEqualTo(NINE);
    assertThat(rows.get(119).at()).isEqualTo(NINE.plusSeconds(119));
    assertThat(rows.subList(60, 90))
        .allSatisfy(row -> assertThat(row.getLong("cpu")).isBetween(95L, 99L));
    assertThat(rows.stream().filter(row -> row.spike().equals(Optional.of("peak")))).hasSize(30);
  }

  @Test
  void jumpsWithTheClock(Feed feed, SettableClock clock) {
    assertThat(feed.next().spike()).isEmpty();
    clock.advance(Duration.ofMinutes(1));
    Row row = feed.next();

    assertThat(row.spike()).contains("peak");
    assertThat(row.at()).isEqualTo(NINE.plusSeconds(60)).isEqualTo(clock.instant());
    assertThat(feed.next().at()).isEqualTo(NINE.plusSeconds(61)).isEqualTo(clock.instant());
    clock.set(NINE);
    assertThat(feed.next().at()).isEqualTo(NINE);
  }

  @Test
  void isHandedTheFeedThatWasHandedBefore(Feed feed) {
    assertThat(feed).isSameAs(seenBefore);
  }

  @Test
  void letsFeedsOfOneTestGoOnTogether(
      @Field("cpu: range 1..1") Feed one, @Field("cpu: range 2..2") Feed two, SettableClock clock) {
    for (int second = 0; second < 3; second++) {
      assertThat(one.next().at()).isEqualTo(NINE.plusSeconds(second));
      assertThat(two.next().at()).isEqualTo(NINE.plusSeconds(second));
    }
    assertThat(one.next().getLong("cpu")).isEqualTo(1);
    assertThat(two.next().getLong("cpu")).isEqualTo(2);
    assertThat(clock.instant()).isEqualTo(NINE.plusSeconds(3));
  }

  @Test
  @Field("mem: range 1..2")
  @Field("cpu: range 20..30")
  @Spike(from = "5s", lasts = "1s", set = "mem: range 7..7", faults = "missing cpu")
  @Spike(from = "2026-03-01T09:00:07Z", lasts = "1s", set = "mem: range 8..8")
  void addsWhatStandsNearerAndReplacesWhatHasItsName(Feed feed) {
    assertThat(feed.names()).containsExactly("cpu", "mem");
    assertThat(feed.spikes()).containsExactly("spike", "spike 2", "peak");
    List<Row> rows = feed.stream().limit(8).toList();
    assertThat(rows.get(0).getLong("cpu")).isBetween(20L, 30L);
    assertThat(rows.get(5).has("cpu")).isFalse();
    assertThat(rows.get(5).getLong("mem")).isEqualTo(7);
    assertThat(rows.get(7).getLong("mem")).isEqualTo(8);
  }

  @Test
  @Spike(name = "hourly", recurs = "cron \"30 * * * *\" for 1m", set = "cpu: range 100..100")
  void knowsSpikesThatRecur(Feed feed) {
    assertThat(feed.windows("hourly").limit(2).map(window -> window.start()))
        .containsExactly(
            Instant.parse("2026-03-01T09:30:00Z"), Instant.parse("2026-03-01T10:30:00Z"));
  }

  @Test
  @SpikeTest(every = "1m30s")
  void leavesTheStartAsItIsAround(Feed feed, SettableClock clock) {
    feed.next();
    feed.next();
    assertThat(clock.instant()).isEqualTo(NINE.plusSeconds(90));
  }

  @Test
  @Spike(name = "spike 2", from = "1s", lasts = "1s", set = "cpu: range 1..1")
  @Spike(from = "3s", lasts = "1s", set = "cpu: range 2..2")
  @Spike(from = "5s", lasts = "1s", set = "cpu: range 3..3")
  void callsSpikesWithoutANameByNumbersThatAreFree(Feed feed) {
    assertThat(feed.spikes()).containsExactly("spike 2", "spike", "spike 3", "peak");
  }

  @Test
  @SpikeTest(start = "2027-01-01T00:00:00Z", every = "1m30s")
  void hasTheTimeThatItSaysItself(Feed feed, SettableClock clock) {
    feed.next();
    feed.next();
    assertThat(clock.instant()).isEqualTo(Instant.parse("2027-01-01T00:01:30Z"));
    assertThat(feed.every()).isEqualTo(Duration.ofSeconds(90));
    assertThat(feed.start()).isEqualTo(Instant.parse("2027-01-01T00:00:00Z"));
  }

  @Nested
  @Field("disk: number 5")
  class Within {

    @Test
    void hasWhatStandsAroundIt(Feed feed, SettableClock clock) {
      assertThat(feed.names()).containsExactly("cpu", "disk");
      assertThat(clock.instant()).isEqualTo(NINE);
      assertThat(feed).isSameAs(seenBefore);
    }
  }
}
