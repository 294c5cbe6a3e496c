package dev.spike.persistence.jpa;

import dev.spike.domain.collection.CollectionId;
import dev.spike.domain.schedule.Occurrences;
import dev.spike.domain.schedule.Priority;
import dev.spike.domain.schedule.SeriesTerms;
import dev.spike.domain.schedule.SpikeId;
import dev.spike.domain.schedule.SpikeName;
import dev.spike.domain.schedule.Window;
import dev.spike.domain.truth.Mark;
import dev.spike.domain.truth.SpikeVersion;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** What a spike was, and what was abnormal while it was at work. */
@Entity
@Table(name = "past_spikes")
class PastSpikeRow {

  @EmbeddedId private VersionId id;
  private long collectionId;
  private String name;
  private long startDatetime;
  private long endDatetime;
  private String recurrence;
  private int priority;
  private String marks;
  private long forceFrom;
  private long forceUntil;

  static PastSpikeRow of(SpikeVersion version) {
    PastSpikeRow row = new PastSpikeRow();
    Window span = version.occurrences().span();
    row.id = new VersionId(version.spike().number(), version.number());
    row.collectionId = version.collection().number();
    row.name = version.name().text();
    row.startDatetime = span.start().toEpochMilli();
    row.endDatetime = span.end().toEpochMilli();
    row.recurrence = version.occurrences().recur() ? version.occurrences().toString() : null;
    row.priority = version.priority().rank();
    row.marks = Listed.text(version.marks().stream().map(Mark::toString).toList());
    row.forceFrom = version.force().start().toEpochMilli();
    row.forceUntil = version.force().end().toEpochMilli();
    return row;
  }

  SpikeVersion version() {
    return new SpikeVersion(
        new SpikeId(id.spikeId()),
        id.version(),
        new CollectionId(collectionId),
        new SpikeName(name),
        occurrences(),
        new Priority(priority),
        Listed.read(marks).stream().map(Mark::parse).toList(),
        new Window(Instant.ofEpochMilli(forceFrom), Instant.ofEpochMilli(forceUntil)));
  }

  private Occurrences occurrences() {
    Instant start = Instant.ofEpochMilli(startDatetime);
    return recurrence == null
        ? new Window(start, Instant.ofEpochMilli(endDatetime))
        : SeriesTerms.parse(recurrence).from(start);
  }
}
