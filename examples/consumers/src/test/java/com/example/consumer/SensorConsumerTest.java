package com.example.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spike.domain.feed.Feed;
import dev.spike.domain.feed.Row;
import dev.spike.junit.Field;
import dev.spike.junit.Spike;
import dev.spike.junit.SpikeTest;
import org.junit.jupiter.api.Test;

@SpikeTest
@Field("sensor: text roof")
@Field("celsius: float -10.0..30.0 places 1")
@Field("measured: epoch")
class SensorConsumerTest {

  private final Sensor sensor = new Sensor();
  private final SensorConsumer consumer = new SensorConsumer(sensor.consumer(), Sensor.PARTITION);

  /** Sends the next draws, all at once, and lets the consumer take them. */
  private Tally take(Feed feed, int draws) {
    feed.stream().limit(draws).forEach(sensor::send);
    consumer.poll();
    return consumer.tally();
  }

  @Test
  void takesWhatIsGood(Feed feed) {
    assertThat(take(feed, 100)).isEqualTo(new Tally(100, 0, 0, 0));
  }

  @Test
  @Spike(
      name = "short circuit",
      from = "20s",
      lasts = "10s",
      set = "celsius: float 600.0..850.0 places 1")
  void sortsOutWhatCannotBe(Feed feed) {
    assertThat(take(feed, 100)).isEqualTo(new Tally(90, 10, 0, 0));
  }

  @Test
  @Spike(name = "loose contact", from = "0s", lasts = "100s", faults = "missing celsius at 30%")
  void countsWhatIsMissing(Feed feed) {
    Tally tally = take(feed, 100);

    assertThat(tally.all()).isEqualTo(100);
    assertThat(tally.missing()).isBetween(5, 60);
    assertThat(tally.good()).isEqualTo(100 - tally.missing());
  }

  @Test
  @Spike(name = "detour", from = "50s", lasts = "20s", faults = "late measured by 5m")
  void countsWhatComesLate(Feed feed) {
    assertThat(take(feed, 100)).isEqualTo(new Tally(80, 0, 0, 20));
  }

  /** A row says how many records come in its second. */
  private void second(Row row) {
    for (long i = 0; i < row.getLong("records"); i++) {
      sensor.send(row);
    }
    consumer.poll();
  }

  @Test
  @Field("records: number 30")
  @Spike(name = "burst", from = "10s", lasts = "10s", set = "records: number 500")
  void fallsBehindInABurstAndCatchesUp(Feed feed) {
    sensor.consumer().setMaxPollRecords(50);

    feed.stream().limit(10).forEach(this::second);
    assertThat(consumer.lag()).isZero();

    feed.stream().limit(10).forEach(this::second);
    assertThat(consumer.lag()).isEqualTo(10 * (500 - 50));

    feed.stream().takeWhile(row -> consumer.lag() > 0).limit(3600).forEach(this::second);
    assertThat(consumer.lag()).isZero();
    assertThat(feed.next().at()).isEqualTo(feed.start().plusSeconds(20 + 4500 / (50 - 30) + 1));
  }
}
