package dev.spike.junit;

import static dev.spike.junit.assertj.SpikeAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spike.domain.collection.CollectionType;
import dev.spike.domain.feed.Feed;
import dev.spike.domain.feed.Row;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

@SpikeTest
@CollectionFile("router.yaml")
class CollectionFileTest {

  private static List<Row> sameByHand(long seed) {
    Instant start = Instant.parse("2026-01-01T00:00:00Z");
    return Feed.builder()
        .fields("cpu: range 10..90", "packets: increment from 0 by 5")
        .spike("peak", start.plusSeconds(60), Duration.ofSeconds(30), "cpu: range 95..99")
        .series(start, Duration.ofSeconds(1))
        .seed(seed)
        .build()
        .stream()
        .limit(120)
        .toList();
  }

  private static void assertDraws(Feed feed, List<Row> rows) {
    assertThat(feed.stream().limit(rows.size()).map(Row::toString).toList())
        .isEqualTo(rows.stream().map(Row::toString).toList());
  }

  @Test
  void makesAFeedOfFieldsSpikesAndSeedOfAFile(Feed feed) {
    assertDraws(feed, sameByHand(7));
  }

  @Test
  @Seed(8)
  void leavesTheSeedToTheTest(Feed feed) {
    assertDraws(feed, sameByHand(8));
  }

  @Test
  void standsOnAParameterToo(
      Feed feed,
      @CollectionFile("/collections/router.json") Feed other,
      @CollectionFile(value = "router.yaml", half = CollectionType.CONFIGURATION) Feed set) {
    assertThat(feed.names()).containsExactly("cpu", "packets");
    assertThat(other.names()).containsExactly("cpu", "memory");
    assertThat(set.names()).containsExactly("host");
    assertThat(set.next()).has("host", "web-01");
  }

  @Test
  @CollectionFile("/collections/router.json")
  void standsOnAMethodToo(Feed feed) {
    assertThat(feed.names()).containsExactly("cpu", "memory");
  }

  @Test
  @Field("load: float 0.0..1.0")
  @Field("cpu: range 50..60")
  void takesFieldsThatStandBesideIt(Feed feed) {
    assertThat(feed.names()).containsExactly("cpu", "packets", "load");
    assertThat(feed).outside("peak").field("cpu").staysWithin(50, 60);
    assertThat(feed).during("peak").field("cpu").staysWithin(95, 99);
  }

  @Test
  @Spike(name = "peak", from = "5s", lasts = "5s", set = "cpu: range 1..2")
  @Spike(name = "gap", from = "20s", lasts = "5s", faults = "missing packets")
  void takesSpikesThatStandBesideIt(Feed feed) {
    assertThat(feed.spikes()).containsExactly("peak", "gap");
    assertThat(feed).during("peak").field("cpu").staysWithin(1, 2);
    assertThat(feed).during("gap").field("packets").isAlwaysMissing();
  }

  @ParameterizedTest
  @DrawSource(rows = 5)
  void isOfTheDrawsOfParameterizedTestsToo(Row row) {
    assertThat(row.toString()).isEqualTo(sameByHand(7).get((int) row.index()).toString());
  }

  /** Stands in the same package, and so beside the same file. */
  @Nested
  class WithinAnotherClass {

    @Test
    void isFoundAllTheSame(Feed feed) {
      assertDraws(feed, sameByHand(7));
    }
  }
}
