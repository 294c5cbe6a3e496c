package com.example.consumer;

import dev.spike.domain.feed.Row;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;

/** Puts the draws of a feed where a consumer finds them, as a broker would. */
final class Sensor {

  static final TopicPartition PARTITION = new TopicPartition("measurements", 0);

  private final MockConsumer<String, Measurement> consumer = new MockConsumer<>("earliest");
  private long sent;

  Sensor() {
    consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
    consumer.updateEndOffsets(Map.of(PARTITION, 0L));
  }

  MockConsumer<String, Measurement> consumer() {
    return consumer;
  }

  /** Sends one measurement. */
  void send(Row row) {
    consumer.addRecord(record(sent++, row));
    consumer.updateEndOffsets(Map.of(PARTITION, sent));
  }

  private static ConsumerRecord<String, Measurement> record(long offset, Row row) {
    return new ConsumerRecord<>(
        PARTITION.topic(),
        PARTITION.partition(),
        offset,
        row.at().toEpochMilli(),
        TimestampType.CREATE_TIME,
        ConsumerRecord.NULL_SIZE,
        ConsumerRecord.NULL_SIZE,
        row.getText("sensor"),
        measurement(row),
        new RecordHeaders(),
        Optional.empty());
  }

  private static Measurement measurement(Row row) {
    Instant at = Instant.ofEpochSecond(row.getLong("measured"));
    return new Measurement(at, row.has("celsius") ? row.getDouble("celsius") : null);
  }
}
