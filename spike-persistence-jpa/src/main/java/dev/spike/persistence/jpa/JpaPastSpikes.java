package dev.spike.persistence.jpa;

import dev.spike.application.storage.PastSpikes;
import dev.spike.domain.collection.CollectionId;
import dev.spike.domain.schedule.Window;
import dev.spike.domain.truth.SpikeVersion;
import java.time.Instant;
import java.util.List;

/** Spikes as they were, in a database. */
record JpaPastSpikes(Desk desk) implements PastSpikes {

  @Override
  public void add(SpikeVersion version) {
    desk.change(() -> desk.merge(PastSpikeRow.of(version)));
  }

  @Override
  public List<SpikeVersion> during(CollectionId collection, Window window) {
    return desk
        .list(
            PastSpikeRow.class,
            "from PastSpikeRow where collectionId = ?1 and forceUntil > ?2 and forceFrom < ?3"
                + " order by id.spikeId, id.version",
            collection.number(),
            window.start().toEpochMilli(),
            window.end().toEpochMilli())
        .stream()
        .map(PastSpikeRow::version)
        .toList();
  }

  @Override
  public boolean anyUntil(Instant instant) {
    return !desk.part(
            Long.class,
            1,
            0,
            "select id.spikeId from PastSpikeRow where forceUntil <= ?1",
            instant.toEpochMilli())
        .isEmpty();
  }

  @Override
  public void removeUntil(Instant instant) {
    desk.change(
        () ->
            desk.execute(
                "delete from PastSpikeRow where forceUntil <= ?1", instant.toEpochMilli()));
  }
}
