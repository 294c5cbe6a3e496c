package dev.spike.domain.feed;

import static dev.spike.domain.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spike.domain.Fault;
import dev.spike.domain.collection.CollectionType;
import dev.spike.domain.collection.Field;
import dev.spike.domain.collection.FieldId;
import dev.spike.domain.collection.Fields;
import dev.spike.domain.schedule.Spike;
import dev.spike.domain.schedule.SpikeId;
import dev.spike.domain.value.NumberRange;
import dev.spike.domain.value.Seed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeedBuilderTest {

  private static final Instant START = Instant.parse("2026-03-01T09:00:00Z");
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Fields ROUTER =
      new Fields(
          List.of(
              field(8, CollectionType.CONFIGURATION, "host: text web-01"),
              field(9, CollectionType.CONFIGURATION, "starts: increment from 1 by 1"),
              field(5, CollectionType.PERFORMANCE, "cpu: number 10")));

  @Test
  void takesAFieldInThreeForms() {
    Feed feed =
        Feed.builder()
            .field("a: number 1")
            .field("b: c", "number 2")
            .field("d", new NumberRange(3, 3))
            .build();

    assertThat(feed.next().asMap()).hasToString("{a=1, b: c=2, d=3}");
  }

  @Test
  void drawsOneHalfOfACollection() {
    Feed configuration = Feed.builder(ROUTER, CollectionType.CONFIGURATION).build();
    Feed performance = Feed.builder(ROUTER, CollectionType.PERFORMANCE).build();

    assertThat(configuration.next().asMap()).hasToString("{host=web-01, starts=1}");
    assertThat(configuration.next().asMap()).hasToString("{host=web-01, starts=2}");
    assertThat(performance.names()).containsExactly("cpu");
  }

  @Test
  void addsFieldsToThoseThatAreThere() {
    Feed feed =
        Feed.builder(ROUTER, CollectionType.CONFIGURATION)
            .fields("port: number 80", "cpu: number 4")
            .build();

    assertThat(feed.next().asMap()).hasToString("{host=web-01, starts=1, port=80, cpu=4}");
    assertThat(feed.course().fields().all())
        .extracting(field -> field.id().number())
        .containsExactly(8L, 9L, 5L, 10L, 11L);
    assertThat(Feed.of("a: number 1", "b: number 2").course().fields().all())
        .extracting(field -> field.id().number())
        .containsExactly(1L, 2L);
  }

  @Test
  void keepsAHalfStillWhileASpikeBendsTheOther() {
    Feed feed =
        Feed.builder(ROUTER, CollectionType.CONFIGURATION)
            .series(START, SECOND)
            .spike("peak", START.plusSeconds(1), SECOND)
            .build();

    assertThat(feed.stream().limit(4).map(Row::toString))
        .containsExactly(
            "2026-03-01T09:00:00Z {host=web-01, starts=1}",
            "2026-03-01T09:00:01Z {host=web-01, starts=2} under 'peak'",
            "2026-03-01T09:00:02Z {host=web-01, starts=2}",
            "2026-03-01T09:00:03Z {host=web-01, starts=3}");
  }

  @Test
  void changesOnlyThePerformanceHalfBySpikes() {
    assertRefused(
        () ->
            Feed.builder(ROUTER, CollectionType.CONFIGURATION)
                .spike("peak", START, SECOND, "starts: increment from 1 by 2")
                .build(),
        "/spikes/0/changes/0",
        "field 'starts' cannot be changed by a spike: it is a Configuration field, and spikes"
            + " change Performance fields only");
  }

  @Test
  void numbersItsSpikes() {
    Feed feed =
        Feed.builder()
            .field("cpu: number 1")
            .spike("a", START, SECOND)
            .spike("b", START.plusSeconds(1), SECOND)
            .build();

    assertThat(feed.course().calendar().spikes())
        .extracting(Spike::id)
        .containsExactly(new SpikeId(1), new SpikeId(2));
  }

  @Test
  void keepsItsSeed() {
    assertThat(Feed.of("a: number 1").seed()).isEqualTo(new Seed(0));
    assertThat(Feed.builder().field("a: number 1").seed(42).build().seed()).isEqualTo(new Seed(42));
  }

  @Test
  void followsWhatItWasToldLast() {
    FeedBuilder builder = Feed.builder().field("a: number 1").clock(() -> START);

    assertThat(builder.build().next().at()).isEqualTo(START);
    assertThat(builder.series(START.plusSeconds(9), SECOND).build().next().at())
        .isEqualTo(START.plusSeconds(9));
    assertThat(builder.clock(() -> START).build().next().at()).isEqualTo(START);
  }

  @Test
  void mayHaveNoRows() {
    assertThat(Feed.builder().field("a: number 1").rows(0).build().hasNext()).isFalse();
  }

  @Test
  void refusesDrawsThatDoNotLieApart() {
    FeedBuilder builder = Feed.builder().field("a: number 1");

    assertRefused(
        () -> builder.series(START, Duration.ofMillis(-1)).build(),
        "/every",
        "draws must lie apart: PT-0.001S");
    assertRefused(
        () -> builder.series(START, Duration.ZERO).build(), "/every", "draws must lie apart: PT0S");
    assertThat(builder.series(START, Duration.ofNanos(1)).build().hasNext()).isTrue();
  }

  @Test
  void refusesAHalfWithoutFields() {
    assertRefused(
        () -> Feed.builder(Fields.NONE, CollectionType.CONFIGURATION).build(),
        "/fields",
        "a feed needs at least one field");
  }

  @Test
  void refusesAFieldTwice() {
    assertRefused(
        () -> Feed.of("a: number 1", "a: number 2"),
        new Fault("/fields/1/name", "there are two Performance fields named 'a'"));
  }

  private static Field field(long id, CollectionType type, String line) {
    return Field.parse(new FieldId(id), type, line);
  }
}
