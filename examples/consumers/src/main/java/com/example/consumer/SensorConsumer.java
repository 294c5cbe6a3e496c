package com.example.consumer;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/** Consumes what a sensor says, sorts out what cannot be, and knows how far it is behind. */
public final class SensorConsumer {

  private static final double LOWEST = -40;
  private static final double HIGHEST = 85;
  private static final Duration OLD = Duration.ofMinutes(1);

  private final Consumer<String, Measurement> consumer;
  private final TopicPartition source;
  private Tally tally = Tally.NONE;

  public SensorConsumer(Consumer<String, Measurement> consumer, TopicPartition source) {
    this.consumer = consumer;
    this.source = source;
    consumer.assign(List.of(source));
  }

  /** Takes what is there, and says how many records that were. */
  public int poll() {
    ConsumerRecords<String, Measurement> records = consumer.poll(Duration.ZERO);
    records.forEach(this::take);
    consumer.commitSync();
    return records.count();
  }

  private void take(ConsumerRecord<String, Measurement> record) {
    Measurement measurement = record.value();
    Instant arrived = Instant.ofEpochMilli(record.timestamp());
    if (measurement.temperature() == null) {
      tally = tally.withMissing();
    } else if (measurement.at().plus(OLD).isBefore(arrived)) {
      tally = tally.withLate();
    } else if (measurement.temperature() < LOWEST || measurement.temperature() > HIGHEST) {
      tally = tally.withOutOfRange();
    } else {
      tally = tally.withGood();
    }
  }

  public Tally tally() {
    return tally;
  }

  /** How many records are there that it did not take yet. */
  public long lag() {
    return consumer.endOffsets(List.of(source)).get(source) - consumer.position(source);
  }
}
